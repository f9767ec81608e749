CREATE TABLE application (
    id               uuid        NOT NULL,
    workspace        uuid        NOT NULL,
    version          bigint      NOT NULL,
    opening_id       uuid        NOT NULL,
    status           text        NOT NULL,
    name             text        NOT NULL,
    email            text        NOT NULL,
    -- The address as compared: one person, one application for an opening.
    email_key        text        NOT NULL,
    links            jsonb       NOT NULL,
    message          text        NOT NULL,
    rate_amount      numeric(12, 2),
    rate_currency    text,
    availability     text,
    zone             text,
    consent_version  text        NOT NULL,
    consent_text     text        NOT NULL,
    consented_at     timestamptz NOT NULL,
    received_at      timestamptz NOT NULL,
    -- SHA-256 of the token in the status link: a copy of this table opens no status page.
    status_token     bytea       NOT NULL,
    CONSTRAINT application_id PRIMARY KEY (workspace, id),
    CONSTRAINT application_email UNIQUE (workspace, opening_id, email_key),
    CONSTRAINT application_status_token UNIQUE (workspace, status_token)
);
SELECT secure_table('application');
