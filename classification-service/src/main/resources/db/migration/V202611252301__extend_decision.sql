-- What a decision remembers besides its inputs: why it differs from the one before, the owner's override, its review,
-- and copies of what lists and sums are made of.
ALTER TABLE decision
    ADD COLUMN hours_per_month  numeric,
    ADD COLUMN confidence_level text,
    -- the skill cluster: activities of one may go to one person
    ADD COLUMN cluster          text,
    ADD COLUMN overridden       json,
    ADD COLUMN method_says      json,
    ADD COLUMN change           json,
    ADD COLUMN review_on        date,
    ADD COLUMN review_due       boolean NOT NULL DEFAULT false;

-- The owner of the table is bound by its policies too, and has entered no workspace here.
ALTER TABLE decision NO FORCE ROW LEVEL SECURITY;
UPDATE decision SET
    hours_per_month = (inputs -> 'activity' ->> 'hoursPerMonth')::numeric,
    confidence_level = answer -> 'confidence' ->> 'level',
    cluster = area,
    review_on = CASE WHEN verdict IN ('KEEP_FOR_NOW', 'LEARN') AND status <> 'WITHDRAWN'
        THEN (made_at AT TIME ZONE 'UTC')::date + 90 END
    WHERE current;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;

CREATE INDEX decision_cluster ON decision (workspace, cluster) WHERE current;
CREATE INDEX decision_review ON decision (workspace, review_on) WHERE current;
CREATE INDEX decision_review_open ON decision (review_on) WHERE current AND NOT review_due;
-- The daily check for reviews looks across workspaces after it said so; it may read only.
CREATE POLICY background_reading ON decision FOR SELECT USING (current_setting('app.relay', true) = 'on');

-- Clusters of which an activity joined or left the bundle: the others in it are to be decided anew. Rows are only added
-- by whoever decides, so that nobody waits for anybody while holding a decision.
CREATE TABLE bundle_change (
    workspace uuid   NOT NULL,
    id        bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    cluster   text   NOT NULL,
    CONSTRAINT bundle_change_id PRIMARY KEY (workspace, id)
);
SELECT secure_plumbing('bundle_change');
