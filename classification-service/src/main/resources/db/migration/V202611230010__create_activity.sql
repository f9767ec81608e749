-- Read models of what audit-service tells. Either event may come first: the tables do not refer to each other.
CREATE TABLE activity (
    workspace     uuid    NOT NULL,
    id            uuid    NOT NULL,
    known_version bigint  NOT NULL,
    name          text    NOT NULL,
    area          text,
    status        text    NOT NULL CHECK (status IN ('ACTIVE', 'MERGED', 'RETIRED')),
    merged_into   uuid,
    CONSTRAINT activity_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('activity');

CREATE TABLE workload (
    workspace             uuid        NOT NULL,
    id                    uuid        NOT NULL,
    known_version         bigint      NOT NULL,
    measured_at           timestamptz NOT NULL,
    hours_per_month       numeric,
    team_hours_per_month  numeric,
    occurrences_per_month numeric,
    observed_days         integer,
    CONSTRAINT workload_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('workload');

-- What the owner said about an activity: one document per activity, by fact name.
CREATE TABLE fact_sheet (
    workspace uuid   NOT NULL,
    id        uuid   NOT NULL,
    version   bigint NOT NULL,
    facts     json   NOT NULL,
    CONSTRAINT fact_sheet_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('fact_sheet');
