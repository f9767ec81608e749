-- What is told to those who listen, in the order of transactions. An id is given before its transaction commits, so a
-- reader takes only rows of transactions older than every one that still runs: nothing can appear before them later.
CREATE TABLE feed (
    workspace uuid        NOT NULL,
    xact      xid8        NOT NULL DEFAULT pg_current_xact_id(),
    id        bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    type      text        NOT NULL,
    payload   json        NOT NULL,
    at        timestamptz NOT NULL,
    CONSTRAINT feed_position PRIMARY KEY (workspace, xact, id)
);
CREATE INDEX feed_at ON feed (at);
SELECT secure_plumbing('feed');

-- How far a workspace's feed was cleared away: who stopped reading before it missed something.
CREATE TABLE feed_floor (
    workspace uuid   NOT NULL,
    xact      xid8   NOT NULL,
    id        bigint NOT NULL,
    CONSTRAINT feed_floor_workspace PRIMARY KEY (workspace)
);
SELECT secure_plumbing('feed_floor');
