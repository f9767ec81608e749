-- The workspace's own versions of the method's policy; the standard version is code and has no row.
CREATE TABLE policy_version (
    workspace       uuid        NOT NULL,
    id              uuid        NOT NULL,
    row_version     bigint      NOT NULL,
    version         text        NOT NULL,
    status          text        NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'RETIRED')),
    based_on        text        NOT NULL,
    note            text,
    -- json, not jsonb: the bytes stay those that were hashed
    document        json        NOT NULL,
    hash            text        NOT NULL,
    -- the document's hash when its effect on the stored decisions was last looked at
    backtested_hash text,
    created_at      timestamptz NOT NULL,
    created_by      uuid,
    activated_at    timestamptz,
    activated_by    uuid,
    retired_at      timestamptz,
    CONSTRAINT policy_version_id PRIMARY KEY (workspace, id),
    CONSTRAINT policy_version_version UNIQUE (workspace, version)
);
CREATE UNIQUE INDEX policy_version_active ON policy_version (workspace) WHERE status = 'ACTIVE';
SELECT secure_table('policy_version');

-- What a version would change: one result per version, replaced by the next run.
CREATE TABLE backtest (
    workspace uuid        NOT NULL,
    id        uuid        NOT NULL,
    version   bigint      NOT NULL,
    hash      text        NOT NULL,
    run_at    timestamptz NOT NULL,
    result    json        NOT NULL,
    CONSTRAINT backtest_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('backtest');
