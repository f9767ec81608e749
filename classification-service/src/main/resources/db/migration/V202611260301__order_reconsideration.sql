-- What concerns a whole workspace, such as another policy, waits behind what concerns one activity, such as a new measure.
ALTER TABLE reconsideration ADD COLUMN background boolean NOT NULL DEFAULT false;
DROP INDEX reconsideration_due;
CREATE INDEX reconsideration_due ON reconsideration (background, due_at);
-- Whether a workspace's queue is long.
CREATE INDEX reconsideration_of_workspace ON reconsideration (workspace, due_at);

-- Since when a cluster waits to be asked about.
ALTER TABLE bundle_change ADD COLUMN at timestamptz NOT NULL DEFAULT now();

-- A bundle is read with every decision: what is handed over within a cluster, the longest work first.
CREATE INDEX decision_bundle ON decision (workspace, cluster, hours_per_month DESC, activity_id) INCLUDE (activity_name)
    WHERE current AND verdict IN ('DELEGATE', 'MASTER_THEN_DELEGATE', 'OUTSOURCE_ALWAYS')
        AND status NOT IN ('DECLINED', 'WITHDRAWN') AND hours_per_month > 0;
