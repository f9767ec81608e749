-- Activities whose decision must be made anew: one row per activity, however often it is asked for.
CREATE TABLE reconsideration (
    workspace   uuid        NOT NULL,
    activity_id uuid        NOT NULL,
    due_at      timestamptz NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0,
    CONSTRAINT reconsideration_activity PRIMARY KEY (workspace, activity_id)
);
CREATE INDEX reconsideration_due ON reconsideration (due_at);
SELECT secure_plumbing('reconsideration');
