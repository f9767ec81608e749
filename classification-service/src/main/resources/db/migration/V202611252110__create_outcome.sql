-- Every measurement of an activity that was told, by version; the newest of them only (see RememberingWorkloads).
CREATE TABLE workload_history (
    workspace       uuid        NOT NULL,
    activity_id     uuid        NOT NULL,
    version         bigint      NOT NULL,
    measured_at     timestamptz NOT NULL,
    window_from     date,
    window_to       date,
    hours_per_month numeric     NOT NULL,
    CONSTRAINT workload_history_version PRIMARY KEY (workspace, activity_id, version)
);
SELECT secure_table('workload_history');

-- What is measured already is its own first point: what was before an engagement would else be unknown.
INSERT INTO workload_history (workspace, activity_id, version, measured_at, hours_per_month)
SELECT workspace, id, known_version, measured_at, hours_per_month FROM workload WHERE hours_per_month IS NOT NULL;

-- Read model of what hiring-service tells of engagements.
CREATE TABLE engagement (
    workspace                uuid    NOT NULL,
    id                       uuid    NOT NULL,
    known_version            bigint  NOT NULL,
    activity_id              uuid,
    decision_id              uuid,
    target                   text    NOT NULL,
    status                   text    NOT NULL CHECK (status IN ('ACTIVE', 'ENDED')),
    currency                 text    NOT NULL,
    rate                     numeric NOT NULL,
    promised_hours_per_month numeric,
    started_on               date    NOT NULL,
    ended_on                 date,
    would_hire_again         boolean,
    deliveries               integer NOT NULL,
    delivered_hours          numeric NOT NULL,
    quality_sum              bigint  NOT NULL,
    rework_count             integer NOT NULL,
    last_delivered_on        date,
    spend                    numeric NOT NULL,
    CONSTRAINT engagement_id PRIMARY KEY (workspace, id)
);
CREATE INDEX engagement_activity ON engagement (workspace, activity_id);
SELECT secure_table('engagement');

-- One per engagement, measured anew with each event; the columns are what is averaged over a workspace.
CREATE TABLE outcome (
    workspace           uuid        NOT NULL,
    id                  uuid        NOT NULL,
    row_version         bigint      NOT NULL,
    activity_id         uuid        NOT NULL,
    -- Rises with each event told of it; 0 before the first.
    event_version       bigint      NOT NULL,
    status              text        NOT NULL CHECK (status IN ('TOO_EARLY', 'ON_TRACK', 'BEHIND', 'FAILED')),
    target              text        NOT NULL,
    -- The calibration that the promise was made with; null is none.
    calibration_version bigint,
    started_on          date        NOT NULL,
    hours_error         numeric,
    money_error         numeric,
    time_ratio          numeric,
    oversight           numeric,
    ramp_months         numeric,
    figures             json        NOT NULL,
    told_status         text,
    told_figures        json,
    measured_at         timestamptz NOT NULL,
    CONSTRAINT outcome_id PRIMARY KEY (workspace, id)
);
CREATE INDEX outcome_activity ON outcome (workspace, activity_id);
SELECT secure_table('outcome');

-- Calibrations that were applied; the latest that was not reverted is in force.
CREATE TABLE calibration (
    workspace   uuid        NOT NULL,
    id          uuid        NOT NULL,
    row_version bigint      NOT NULL,
    ordinal     bigint      NOT NULL,
    observed    json        NOT NULL,
    applied_at  timestamptz NOT NULL,
    applied_by  uuid,
    reverted_at timestamptz,
    reverted_by uuid,
    CONSTRAINT calibration_id PRIMARY KEY (workspace, id),
    CONSTRAINT calibration_ordinal UNIQUE (workspace, ordinal)
);
SELECT secure_table('calibration');
