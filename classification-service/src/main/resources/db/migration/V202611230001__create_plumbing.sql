-- Plumbing of the chassis: outbox, inbox, idempotency, and the lock on every table that belongs to a workspace.

-- NULL where no workspace is entered: no row equals it, so a connection without a workspace sees nothing.
CREATE FUNCTION current_workspace() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN NULLIF(current_setting('app.workspace', true), '')::uuid;

-- Hibernate compares the tenant, which Quarkus gives it as text, with the uuid column; the planner inlines this to a
-- comparison of uuids, so that indexes serve it.
CREATE FUNCTION uuid_equals_text(uuid, varchar) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN $1 = $2::uuid;
CREATE OPERATOR = (LEFTARG = uuid, RIGHTARG = varchar, FUNCTION = uuid_equals_text);

-- Row-level security for a table of the product: only rows of the entered workspace exist.
CREATE FUNCTION secure_table(secured regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', secured);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', secured);
    EXECUTE format('CREATE POLICY own_workspace ON %s USING (workspace = current_workspace())', secured);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %I', secured, '${appRole}');
END $$;

-- The same for plumbing, which background work of the service reads across workspaces after it said so.
CREATE FUNCTION secure_plumbing(secured regclass) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM secure_table(secured);
    EXECUTE format('CREATE POLICY background_work ON %s USING (current_setting(''app.relay'', true) = ''on'')', secured);
END $$;

CREATE TABLE outbox (
    id          uuid        NOT NULL,
    seq         bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    workspace   uuid        NOT NULL,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    subject     text,
    occurred_at timestamptz NOT NULL,
    traceparent text,
    data        bytea       NOT NULL,
    CONSTRAINT outbox_id PRIMARY KEY (workspace, id)
);
CREATE INDEX outbox_seq ON outbox (seq);
SELECT secure_plumbing('outbox');

CREATE TABLE inbox (
    workspace   uuid        NOT NULL,
    consumer    text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inbox_claim PRIMARY KEY (workspace, consumer, event_id)
);
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);
SELECT secure_plumbing('inbox');

CREATE TABLE idempotency (
    workspace   uuid        NOT NULL,
    key         text        NOT NULL,
    fingerprint text        NOT NULL,
    status      int         NOT NULL,
    location    text,
    etag        text,
    body        text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_key PRIMARY KEY (workspace, key)
);
CREATE INDEX idempotency_created_at ON idempotency USING brin (created_at);
SELECT secure_plumbing('idempotency');
