-- What the owner wrote in place of the template's lines.
CREATE TABLE ad (
    opening_id uuid   NOT NULL,
    workspace  uuid   NOT NULL,
    version    bigint NOT NULL,
    texts      jsonb  NOT NULL,
    CONSTRAINT ad_opening PRIMARY KEY (workspace, opening_id)
);
SELECT secure_table('ad');

-- The ad as it was published: what strangers read does not move under them when the measure or a draft does.
CREATE TABLE posting (
    opening_id    uuid        NOT NULL,
    workspace     uuid        NOT NULL,
    version       bigint      NOT NULL,
    title         text        NOT NULL,
    template      text        NOT NULL,
    summary       jsonb       NOT NULL,
    markdown      text        NOT NULL,
    json_ld       text        NOT NULL,
    published_at  timestamptz NOT NULL,
    valid_through timestamptz NOT NULL,
    CONSTRAINT posting_opening PRIMARY KEY (workspace, opening_id)
);
SELECT secure_table('posting');
