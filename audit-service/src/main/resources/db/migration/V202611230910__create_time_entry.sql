-- Recorded time, each entry in its present state. A removed entry stays as a tombstone, so that its identity stays taken.
CREATE TABLE time_entry (
    workspace       uuid         NOT NULL,
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    member_id       uuid         NOT NULL,
    activity_id     uuid         NOT NULL,
    started_at      timestamptz,
    ended_at        timestamptz,
    -- The local day in the entry's own zone; for a duration without a start, all that is known.
    local_day       date         NOT NULL,
    seconds         bigint,
    zone            varchar(60)  NOT NULL,
    -- Orders entries and finds them by range: the start, or the first instant of the day where no start is known.
    placed_at       timestamptz  NOT NULL,
    source          varchar(60)  NOT NULL,
    external_id     varchar(200),
    external_group  varchar(200),
    description     varchar(3000),
    client          varchar(200),
    project         varchar(200),
    task            varchar(200),
    tags            text[]       NOT NULL,
    billable        boolean,
    planned         boolean      NOT NULL,
    evidence        varchar(10)  NOT NULL,
    import_id       uuid,
    -- What the source last said, where a person corrected the entry since.
    sourced         text,
    created_at      timestamptz  NOT NULL,
    changed_at      timestamptz  NOT NULL,
    removed_at      timestamptz,
    removed_by_undo boolean      NOT NULL,
    CONSTRAINT time_entry_id PRIMARY KEY (workspace, id),
    CONSTRAINT time_entry_external_id UNIQUE (workspace, source, external_id),
    CONSTRAINT time_entry_member FOREIGN KEY (workspace, member_id) REFERENCES member,
    CONSTRAINT time_entry_activity FOREIGN KEY (workspace, activity_id) REFERENCES activity,
    CONSTRAINT time_entry_ends_after_start CHECK (ended_at >= started_at),
    CONSTRAINT time_entry_no_end_without_start CHECK (ended_at IS NULL OR started_at IS NOT NULL),
    CONSTRAINT time_entry_duration_or_start CHECK (started_at IS NOT NULL OR seconds IS NOT NULL),
    CONSTRAINT time_entry_sourced_is_json CHECK (sourced IS JSON OBJECT)
);
CREATE INDEX time_entry_member_placed ON time_entry (workspace, member_id, placed_at, id);
CREATE INDEX time_entry_placed ON time_entry (workspace, placed_at, id);
CREATE INDEX time_entry_activity_day ON time_entry (workspace, activity_id, local_day);
CREATE INDEX time_entry_changed ON time_entry (workspace, changed_at, id);
CREATE INDEX time_entry_group ON time_entry (workspace, source, external_group) WHERE external_group IS NOT NULL;
SELECT secure_table('time_entry');

-- Every state an entry ever had, the first one included. Rows are added, never changed.
CREATE TABLE time_entry_revision (
    workspace   uuid        NOT NULL,
    entry_id    uuid        NOT NULL,
    revision    bigint      NOT NULL,
    cause       varchar(20) NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by uuid,
    import_id   uuid,
    -- The entry's contents; null where the revision removed it.
    content     text,
    sourced     text,
    CONSTRAINT time_entry_revision_of PRIMARY KEY (workspace, entry_id, revision),
    CONSTRAINT time_entry_revision_entry FOREIGN KEY (workspace, entry_id) REFERENCES time_entry,
    CONSTRAINT time_entry_revision_content_is_json CHECK (content IS JSON OBJECT)
);
CREATE INDEX time_entry_revision_import ON time_entry_revision (workspace, import_id, entry_id) WHERE import_id IS NOT NULL;
SELECT secure_table('time_entry_revision');
REVOKE UPDATE, DELETE ON time_entry_revision FROM "${appRole}";
