-- What was once known about an activity: only ever added to, the oldest of a fact go when there are too many.
CREATE TABLE fact_revision (
    workspace   uuid        NOT NULL,
    id          uuid        NOT NULL,
    activity_id uuid        NOT NULL,
    fact        text        NOT NULL,
    how         text        NOT NULL CHECK (how IN
        ('PATCH', 'ANSWER', 'MEASURED', 'ACTIVITY', 'FORGOTTEN', 'SKIPPED', 'DONT_KNOW')),
    old_value   text,
    old_source  text,
    new_value   text,
    new_source  text,
    observed_at timestamptz,
    member      uuid,
    at          timestamptz NOT NULL,
    CONSTRAINT fact_revision_id PRIMARY KEY (workspace, id)
);
CREATE INDEX fact_revision_of_activity ON fact_revision (workspace, activity_id, fact, id);
SELECT secure_table('fact_revision');
