-- The owner of the tables sees every workspace's rows while they are brought along.
ALTER TABLE time_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import_row NO FORCE ROW LEVEL SECURITY;

-- What a file holds, to compare with what is stored: the hash of the file, and of each row whose it is, when and how long.
ALTER TABLE time_import ADD COLUMN sha256 varchar(64), ADD COLUMN totals text;
ALTER TABLE time_import ADD CONSTRAINT time_import_totals_are_json CHECK (totals IS JSON OBJECT);

ALTER TABLE time_import_row
    ADD COLUMN member_id      uuid,
    -- The user as exported, where it is no member.
    ADD COLUMN unknown_user   varchar(320),
    ADD COLUMN local_day      date,
    -- Whether the row was written to the minute.
    ADD COLUMN minutes_only   boolean,
    -- By start and end, or of a duration on a day; 0 while the timer ran.
    ADD COLUMN seconds        bigint,
    -- What the row states where that differs.
    ADD COLUMN stated_seconds bigint;
UPDATE time_import_row row
   SET member_id = (job.findings::jsonb -> 'people' -> (content::jsonb ->> 'user') ->> 'memberId')::uuid,
       minutes_only = (content::jsonb ->> 'minutesOnly')::boolean,
       local_day = coalesce(
           (content::jsonb ->> 'day')::date,
           ((content::jsonb ->> 'startedAt')::timestamptz AT TIME ZONE (content::jsonb ->> 'zone'))::date),
       seconds = CASE WHEN content::jsonb ->> 'startedAt' IS NULL THEN (content::jsonb ->> 'seconds')::bigint
           ELSE coalesce(extract(epoch FROM (content::jsonb ->> 'endedAt')::timestamptz
               - (content::jsonb ->> 'startedAt')::timestamptz)::bigint, 0) END
  FROM time_import job
 WHERE job.workspace = row.workspace AND job.id = row.import_id AND row.content IS NOT NULL;

CREATE INDEX time_import_row_entry ON time_import_row (workspace, import_id, entry_id) WHERE entry_id IS NOT NULL;

-- How a file and what is stored compared, by person and month; it outlives the rows.
CREATE TABLE time_import_certificate (
    workspace uuid NOT NULL,
    import_id uuid NOT NULL,
    content   text NOT NULL,
    CONSTRAINT time_import_certificate_of PRIMARY KEY (workspace, import_id),
    CONSTRAINT time_import_certificate_import FOREIGN KEY (workspace, import_id) REFERENCES time_import ON DELETE CASCADE,
    CONSTRAINT time_import_certificate_is_json CHECK (content IS JSON OBJECT)
);
SELECT secure_table('time_import_certificate');

ALTER TABLE time_import FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import_row FORCE ROW LEVEL SECURITY;
