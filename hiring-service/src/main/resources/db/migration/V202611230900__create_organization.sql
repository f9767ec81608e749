CREATE TABLE organization (
    id             uuid        NOT NULL,
    workspace      uuid        NOT NULL,
    version        bigint      NOT NULL,
    slug           text        NOT NULL,
    name           text        NOT NULL,
    website        text,
    logo_url       text,
    country        text        NOT NULL,
    contact_email  text        NOT NULL,
    privacy_notice text,
    -- Signs the forms of the public pages, so that any replica can tell when a form was given out.
    form_secret    bytea       NOT NULL,
    CONSTRAINT organization_id PRIMARY KEY (workspace, id),
    CONSTRAINT organization_one_per_workspace UNIQUE (workspace)
);
SELECT secure_table('organization');

-- The public directory: which workspace stands behind an address. The one table that is read before a workspace is known; a slug that was
-- given up keeps pointing to its workspace, so that old links go on working.
CREATE TABLE directory (
    slug      text NOT NULL,
    workspace uuid NOT NULL,
    CONSTRAINT directory_slug PRIMARY KEY (slug)
);
CREATE INDEX directory_workspace ON directory (workspace);
ALTER TABLE directory ENABLE ROW LEVEL SECURITY;
ALTER TABLE directory FORCE ROW LEVEL SECURITY;
CREATE POLICY public_read ON directory FOR SELECT USING (true);
CREATE POLICY own_entry ON directory FOR INSERT WITH CHECK (workspace = current_workspace());
GRANT SELECT, INSERT ON directory TO ${appRole};
