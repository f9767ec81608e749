-- Questions the owner put off or cannot answer; the row goes when the fact is answered.
CREATE TABLE asked_question (
    workspace   uuid        NOT NULL,
    id          uuid        NOT NULL,
    activity_id uuid        NOT NULL,
    fact        text        NOT NULL,
    reply       text        NOT NULL CHECK (reply IN ('SKIPPED', 'DONT_KNOW')),
    at          timestamptz NOT NULL,
    CONSTRAINT asked_question_id PRIMARY KEY (workspace, id),
    CONSTRAINT asked_question_fact UNIQUE (workspace, activity_id, fact)
);
SELECT secure_table('asked_question');
