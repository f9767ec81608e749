-- Every decision ever made, with the inputs it was made from; one per activity is current.
CREATE TABLE decision (
    workspace      uuid        NOT NULL,
    id             uuid        NOT NULL,
    row_version    bigint      NOT NULL,
    activity_id    uuid        NOT NULL,
    ordinal        bigint      NOT NULL,
    event_version  bigint      NOT NULL,
    current        boolean     NOT NULL,
    status         text        NOT NULL CHECK (status IN ('MADE', 'ACCEPTED', 'DECLINED', 'WITHDRAWN', 'SUPERSEDED')),
    verdict        text        NOT NULL,
    category       text        NOT NULL,
    activity_name  text        NOT NULL,
    area           text,
    currency       text,
    decided_by     uuid,
    note           text,
    made_at        timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    policy_version text        NOT NULL,
    inputs_hash    text        NOT NULL,
    -- json, not jsonb: the bytes stay those that were hashed
    inputs         json        NOT NULL,
    answer         json        NOT NULL,
    CONSTRAINT decision_id PRIMARY KEY (workspace, id),
    CONSTRAINT decision_ordinal UNIQUE (workspace, activity_id, ordinal)
);
CREATE UNIQUE INDEX decision_current ON decision (workspace, activity_id) WHERE current;
CREATE INDEX decision_changed ON decision (workspace, changed_at, id) WHERE current;
SELECT secure_table('decision');
