-- One row: the relay's name on this database, and which process sent last. The name is what a broker knows the relay by:
-- one that takes over under it ends, at once, what the one before left open.
CREATE TABLE relay (
    name   uuid NOT NULL,
    sender uuid
);
INSERT INTO relay (name) VALUES (gen_random_uuid());
ALTER TABLE relay ENABLE ROW LEVEL SECURITY;
ALTER TABLE relay FORCE ROW LEVEL SECURITY;
CREATE POLICY background_work ON relay USING (current_setting('app.relay', true) = 'on');
GRANT SELECT, UPDATE ON relay TO ${appRole};
