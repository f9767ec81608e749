-- How well the owner masters an area: stated, or shown by what they did. NULL is not stated, kept for the version.
CREATE TABLE area_mastery (
    workspace uuid        NOT NULL,
    id        uuid        NOT NULL,
    version   bigint      NOT NULL,
    area      text        NOT NULL,
    mastery   integer     CHECK (mastery BETWEEN 0 AND 4),
    note      text,
    stated_at timestamptz NOT NULL,
    CONSTRAINT area_mastery_id PRIMARY KEY (workspace, id),
    CONSTRAINT area_mastery_area UNIQUE (workspace, area)
);
SELECT secure_table('area_mastery');

CREATE TABLE evidence (
    workspace uuid        NOT NULL,
    id        uuid        NOT NULL,
    area      text        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('DID_IT', 'JUDGED_OTHERS', 'TAUGHT_IT')),
    on_date   date        NOT NULL,
    text      text        NOT NULL,
    link      text,
    member    uuid,
    added_at  timestamptz NOT NULL,
    CONSTRAINT evidence_id PRIMARY KEY (workspace, id)
);
CREATE INDEX evidence_of_area ON evidence (workspace, area, id);
SELECT secure_table('evidence');
