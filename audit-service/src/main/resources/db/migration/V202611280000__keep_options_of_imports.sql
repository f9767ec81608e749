-- The owner of the tables sees every workspace's rows while they are brought along.
ALTER TABLE time_import NO FORCE ROW LEVEL SECURITY;

-- What the sender of a file said beside it, as JSON: answers grow with the questions a file can leave open.
ALTER TABLE time_import ADD COLUMN options text;
UPDATE time_import SET options = json_strip_nulls(json_build_object(
    'memberId', member_id, 'zone', zone, 'format', format, 'dateOrder', date_order))::text;
ALTER TABLE time_import ALTER COLUMN options SET NOT NULL;
ALTER TABLE time_import ADD CONSTRAINT time_import_options_are_json CHECK (options IS JSON OBJECT);
ALTER TABLE time_import DROP COLUMN member_id, DROP COLUMN zone, DROP COLUMN format, DROP COLUMN date_order;

ALTER TABLE time_import FORCE ROW LEVEL SECURITY;
