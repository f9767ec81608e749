-- Plans as they were made: what was asked and what followed, never recalculated.
CREATE TABLE plan (
    workspace   uuid        NOT NULL,
    id          uuid        NOT NULL,
    row_version bigint      NOT NULL,
    name        text,
    created_at  timestamptz NOT NULL,
    created_by  uuid,
    accepted_at timestamptz,
    accepted_by uuid,
    result      json        NOT NULL,
    CONSTRAINT plan_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('plan');
