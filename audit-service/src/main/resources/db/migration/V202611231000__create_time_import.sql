-- Files of other tools on their way into time entries. Statements about them outlive the file, which is dropped after a time.
CREATE TABLE time_import (
    workspace      uuid         NOT NULL,
    id             uuid         NOT NULL,
    version        bigint       NOT NULL,
    status         varchar(20)  NOT NULL,
    -- What the worker does next; REST when it is somebody else's turn.
    stage          varchar(20)  NOT NULL,
    -- Whether rows are recorded without asking, where the file leaves nothing open.
    straight       boolean      NOT NULL,
    member_id      uuid,
    zone           varchar(60),
    format         varchar(30),
    date_order     varchar(20),
    bytes          bigint       NOT NULL,
    created_at     timestamptz  NOT NULL,
    created_by     uuid,
    changed_at     timestamptz  NOT NULL,
    expires_at     timestamptz  NOT NULL,
    expired        boolean      NOT NULL,
    -- Plan, people, assumptions and notes, as JSON.
    findings       text,
    rows_total     integer      NOT NULL,
    rows_read      integer      NOT NULL,
    last_row       integer      NOT NULL,
    rows_done      integer      NOT NULL,
    created        integer      NOT NULL,
    unchanged      integer      NOT NULL,
    updated        integer      NOT NULL,
    rejected       integer      NOT NULL,
    undone_removed  integer     NOT NULL,
    undone_restored integer     NOT NULL,
    undone_kept     integer     NOT NULL,
    failure_slug   varchar(60),
    failure_detail varchar(2000),
    CONSTRAINT time_import_id PRIMARY KEY (workspace, id),
    CONSTRAINT time_import_findings_are_json CHECK (findings IS JSON OBJECT)
);
SELECT secure_table('time_import');

-- The file in pieces, so that no reader needs it whole.
CREATE TABLE time_import_part (
    workspace uuid    NOT NULL,
    import_id uuid    NOT NULL,
    part      integer NOT NULL,
    content   bytea   NOT NULL,
    CONSTRAINT time_import_part_of PRIMARY KEY (workspace, import_id, part),
    CONSTRAINT time_import_part_import FOREIGN KEY (workspace, import_id) REFERENCES time_import ON DELETE CASCADE
);
SELECT secure_table('time_import_part');

-- One row of the file: what it says, and what it became or would become.
CREATE TABLE time_import_row (
    workspace      uuid         NOT NULL,
    import_id      uuid         NOT NULL,
    number         integer      NOT NULL,
    external_group varchar(40),
    content        text,
    -- 0 read, 1 previewed, 2 recorded; a row rejected while reading is 2 from the start.
    done           smallint     NOT NULL,
    outcome        varchar(10),
    code           varchar(60),
    reason         varchar(1000),
    entry_id       uuid,
    CONSTRAINT time_import_row_number PRIMARY KEY (workspace, import_id, number),
    CONSTRAINT time_import_row_import FOREIGN KEY (workspace, import_id) REFERENCES time_import ON DELETE CASCADE,
    CONSTRAINT time_import_row_content_is_json CHECK (content IS JSON OBJECT)
);
CREATE INDEX time_import_row_done ON time_import_row (workspace, import_id, done, number);
CREATE INDEX time_import_row_group ON time_import_row (workspace, import_id, external_group);
CREATE INDEX time_import_row_outcome ON time_import_row (workspace, import_id, outcome, number);
SELECT secure_table('time_import_row');

-- What is due: the worker looks across workspaces here, and only here.
CREATE TABLE time_import_work (
    workspace uuid        NOT NULL,
    import_id uuid        NOT NULL,
    due_at    timestamptz NOT NULL,
    attempts  integer     NOT NULL,
    CONSTRAINT time_import_work_of PRIMARY KEY (workspace, import_id),
    CONSTRAINT time_import_work_import FOREIGN KEY (workspace, import_id) REFERENCES time_import ON DELETE CASCADE
);
CREATE INDEX time_import_work_due ON time_import_work (due_at);
SELECT secure_plumbing('time_import_work');
