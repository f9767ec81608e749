-- The decision about an activity as it was last told: an older event changes nothing.
CREATE TABLE decision_seen (
    activity_id uuid   NOT NULL,
    workspace   uuid   NOT NULL,
    version     bigint NOT NULL,
    decision_id uuid   NOT NULL,
    status      text   NOT NULL,
    CONSTRAINT decision_seen_activity PRIMARY KEY (workspace, activity_id)
);
SELECT secure_table('decision_seen');

CREATE TABLE opening (
    id                    uuid        NOT NULL,
    workspace             uuid        NOT NULL,
    version               bigint      NOT NULL,
    -- Rises with each event told of it; the row's version rises with every change.
    events                bigint      NOT NULL,
    status                text        NOT NULL,
    activity_id           uuid,
    decision_id           uuid,
    work                  text        NOT NULL,
    title                 text,
    target                text        NOT NULL,
    verdict               text,
    rule                  text,
    sentence              text,
    delegation_level      int,
    currency              text,
    pay_from              numeric(12, 2),
    pay_to                numeric(12, 2),
    rate_cap              numeric(12, 2),
    pay_typed             boolean     NOT NULL,
    hours_per_month       numeric(12, 2),
    hours_typed           boolean     NOT NULL,
    occurrences_per_month numeric(12, 2),
    window_days           int,
    tools                 jsonb       NOT NULL,
    steps                 jsonb       NOT NULL,
    measured_at           timestamptz,
    trial_hours           numeric(5, 2),
    applicant_countries   jsonb       NOT NULL,
    slug                  text,
    url                   text,
    created_at            timestamptz NOT NULL,
    published_at          timestamptz,
    valid_through         timestamptz,
    closed_at             timestamptz,
    close_reason          text,
    decision_withdrawn_at timestamptz,
    CONSTRAINT opening_id PRIMARY KEY (workspace, id),
    -- One decision makes one opening, whatever is delivered twice.
    CONSTRAINT opening_decision UNIQUE (workspace, decision_id),
    CONSTRAINT opening_slug UNIQUE (workspace, slug)
);
CREATE INDEX opening_activity ON opening (workspace, activity_id);
CREATE INDEX opening_published ON opening (workspace, published_at) WHERE status = 'PUBLISHED';
SELECT secure_table('opening');
