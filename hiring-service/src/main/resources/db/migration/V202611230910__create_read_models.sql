-- What audit-service said last of each activity. Version: only a newer one replaces it.
CREATE TABLE activity (
    id          uuid   NOT NULL,
    workspace   uuid   NOT NULL,
    version     bigint NOT NULL,
    name        text   NOT NULL,
    area        text,
    status      text   NOT NULL,
    merged_into uuid,
    CONSTRAINT activity_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('activity');

CREATE TABLE workload (
    activity_id           uuid           NOT NULL,
    workspace             uuid           NOT NULL,
    version               bigint         NOT NULL,
    measured_at           timestamptz    NOT NULL,
    window_days           int            NOT NULL,
    hours_per_month       numeric(12, 2) NOT NULL,
    occurrences_per_month numeric(12, 2),
    tools                 jsonb          NOT NULL,
    steps                 jsonb          NOT NULL,
    CONSTRAINT workload_activity PRIMARY KEY (workspace, activity_id)
);
SELECT secure_table('workload');
