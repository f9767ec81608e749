-- One member's work on one activity in one local day, kept in the transaction that changes the entries.
CREATE TABLE day_work (
    workspace        uuid      NOT NULL,
    member_id        uuid      NOT NULL,
    day              date      NOT NULL,
    activity_id      uuid      NOT NULL,
    seconds          bigint    NOT NULL,
    timer_seconds    bigint    NOT NULL,
    imported_seconds bigint    NOT NULL,
    stated_seconds   bigint    NOT NULL,
    block_seconds    integer[] NOT NULL,
    switches         integer   NOT NULL,
    CONSTRAINT day_work_of PRIMARY KEY (workspace, member_id, day, activity_id)
);
CREATE INDEX day_work_day ON day_work (workspace, day);
CREATE INDEX day_work_activity ON day_work (workspace, activity_id, day);
SELECT secure_table('day_work');

-- Which activities were touched since they were last measured: added by writers, taken by the measurer.
-- Writers only insert, so that two of them never wait for each other here.
CREATE TABLE workload_change (
    workspace   uuid   NOT NULL,
    seq         bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    activity_id uuid   NOT NULL,
    CONSTRAINT workload_change_id PRIMARY KEY (workspace, seq)
);
SELECT secure_plumbing('workload_change');

-- The last measures of each activity, as announced.
CREATE TABLE workload (
    workspace   uuid        NOT NULL,
    activity_id uuid        NOT NULL,
    version     bigint      NOT NULL,
    measured_at timestamptz NOT NULL,
    measures    text        NOT NULL,
    CONSTRAINT workload_of PRIMARY KEY (workspace, activity_id),
    CONSTRAINT workload_measures_is_json CHECK (measures IS JSON OBJECT)
);
SELECT secure_table('workload');

-- The window and the observed days that all measures of a workspace share; its row is the measurer's lock.
CREATE TABLE workload_window (
    workspace     uuid    NOT NULL,
    from_day      date,
    to_day        date,
    observed_days integer NOT NULL,
    CONSTRAINT workload_window_of PRIMARY KEY (workspace)
);
SELECT secure_table('workload_window');
