-- What the decision promised: the owner's hours a month that handing the work over frees. Older openings do not know it.
ALTER TABLE opening ADD COLUMN hours_freed_per_month numeric(12, 2);

CREATE TABLE engagement (
    id                       uuid           NOT NULL,
    workspace                uuid           NOT NULL,
    version                  bigint         NOT NULL,
    -- Rises with each event told of it.
    events                   bigint         NOT NULL,
    status                   text           NOT NULL CHECK (status IN ('ACTIVE', 'ENDED')),
    opening_id               uuid           NOT NULL,
    activity_id              uuid,
    decision_id              uuid,
    application_id           uuid,
    member_id                uuid,
    contractor_name          text,
    target                   text           NOT NULL,
    rate                     numeric(12, 2) NOT NULL,
    currency                 text           NOT NULL,
    -- The decision's cap in the same currency, to warn by; null where it says nothing.
    rate_cap                 numeric(12, 2),
    cap_hours_per_month      numeric(12, 2) NOT NULL,
    promised_hours_per_month numeric(12, 2),
    started_on               date           NOT NULL,
    created_at               timestamptz    NOT NULL,
    ended_on                 date,
    end_reason               text,
    would_hire_again         boolean,
    deliveries               int            NOT NULL,
    delivered_hours          numeric(14, 2) NOT NULL,
    quality_sum              bigint         NOT NULL,
    rework_count             int            NOT NULL,
    rework_hours             numeric(14, 2) NOT NULL,
    last_delivered_on        date,
    spend                    numeric(16, 2) NOT NULL,
    CONSTRAINT engagement_id PRIMARY KEY (workspace, id),
    -- Starting an engagement fills its opening: one of them can.
    CONSTRAINT engagement_opening UNIQUE (workspace, opening_id)
);
CREATE INDEX engagement_activity ON engagement (workspace, activity_id);
SELECT secure_table('engagement');

CREATE TABLE delivery (
    id            uuid           NOT NULL,
    workspace     uuid           NOT NULL,
    engagement_id uuid           NOT NULL,
    delivered_on  date           NOT NULL,
    hours         numeric(12, 2) NOT NULL,
    quality       int            NOT NULL CHECK (quality BETWEEN 1 AND 5),
    rework_hours  numeric(12, 2) NOT NULL,
    -- The rate when it was accepted: a later change does not reach back.
    rate          numeric(12, 2) NOT NULL,
    note          text,
    accepted_by   uuid,
    accepted_at   timestamptz    NOT NULL,
    CONSTRAINT delivery_id PRIMARY KEY (workspace, id)
);
CREATE INDEX delivery_engagement ON delivery (workspace, engagement_id, delivered_on);
SELECT secure_table('delivery');
