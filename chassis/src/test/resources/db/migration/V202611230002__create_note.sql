CREATE TABLE note (
    id        uuid   NOT NULL,
    workspace uuid   NOT NULL,
    version   bigint NOT NULL,
    text      text   NOT NULL,
    CONSTRAINT note_id PRIMARY KEY (workspace, id),
    CONSTRAINT note_text UNIQUE (workspace, text)
);
SELECT secure_table('note');

-- No unique constraint on purpose: a second effect of one event must show.
CREATE TABLE note_copy (
    id           uuid NOT NULL,
    workspace    uuid NOT NULL,
    text         text NOT NULL,
    delivered_as uuid NOT NULL,
    CONSTRAINT note_copy_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('note_copy');
