-- The owner of the tables sees every workspace's rows while they are brought along.
ALTER TABLE time_entry NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_entry_revision NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import NO FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import_row NO FORCE ROW LEVEL SECURITY;

-- What files say of an entry, each different statement once. What stands in the entry is put together from all that nobody
-- took back, so that taking back any import leaves what the others say.
CREATE TABLE time_entry_statement (
    workspace uuid    NOT NULL,
    entry_id  uuid    NOT NULL,
    -- 0 is what came under the entry's own id.
    number    integer NOT NULL,
    content   text    NOT NULL,
    CONSTRAINT time_entry_statement_of PRIMARY KEY (workspace, entry_id, number),
    CONSTRAINT time_entry_statement_entry FOREIGN KEY (workspace, entry_id) REFERENCES time_entry,
    CONSTRAINT time_entry_statement_content_is_json CHECK (content IS JSON OBJECT)
);

-- Which import made a statement, and when; number -1 where a complete file no longer had the entry.
CREATE TABLE time_entry_statement_made (
    workspace uuid        NOT NULL,
    import_id uuid        NOT NULL,
    entry_id  uuid        NOT NULL,
    number    integer     NOT NULL,
    said_at   timestamptz NOT NULL,
    CONSTRAINT time_entry_statement_made_by PRIMARY KEY (workspace, import_id, entry_id),
    CONSTRAINT time_entry_statement_made_entry FOREIGN KEY (workspace, entry_id) REFERENCES time_entry
);
CREATE INDEX time_entry_statement_made_of ON time_entry_statement_made (workspace, entry_id, number);

ALTER TABLE time_entry ADD COLUMN source_changed_at timestamptz;
ALTER TABLE time_entry ADD COLUMN in_files boolean NOT NULL DEFAULT false;
-- Where its source placed an entry that a person moved since: rows find it there.
ALTER TABLE time_entry ADD COLUMN sourced_at timestamptz;
CREATE INDEX time_entry_sourced ON time_entry (workspace, member_id, sourced_at) WHERE sourced_at IS NOT NULL;
CREATE FUNCTION v202611280020_placed_at(content jsonb) RETURNS timestamptz LANGUAGE sql AS $$
    SELECT coalesce((content ->> 'startedAt')::timestamptz,
                    (content ->> 'day')::timestamp AT TIME ZONE (content ->> 'zone')) $$;
UPDATE time_entry SET sourced_at = v202611280020_placed_at(sourced::jsonb)
 WHERE sourced IS NOT NULL AND v202611280020_placed_at(sourced::jsonb) <> placed_at;
DROP FUNCTION v202611280020_placed_at(jsonb);

-- Identities that were made of contents: each revision that an import wrote and nobody took back is a statement.
WITH brought AS (
    SELECT revision.workspace, revision.entry_id, revision.revision, revision.import_id, revision.recorded_at,
           coalesce(revision.sourced, revision.content)::jsonb AS content,
           CASE import.findings::jsonb -> 'plan' ->> 'format'
                WHEN 'TOGGL_RFC3339' THEN '["TASK", "BILLABLE"]'::jsonb
                WHEN 'CLOCKIFY_REPORT' THEN '["TASK", "TAGS", "BILLABLE"]'::jsonb
                ELSE '[]'::jsonb END AS unsaid
      FROM time_entry_revision revision
      LEFT JOIN time_import import ON import.workspace = revision.workspace AND import.id = revision.import_id
     WHERE revision.import_id IS NOT NULL AND revision.cause IN ('RECORDED', 'SOURCE_CHANGED')
       AND NOT EXISTS (SELECT FROM time_entry_revision undone
                        WHERE undone.workspace = revision.workspace AND undone.entry_id = revision.entry_id
                          AND undone.import_id = revision.import_id AND undone.cause = 'IMPORT_UNDONE')
       AND NOT EXISTS (SELECT FROM time_import reverted
                        WHERE reverted.workspace = revision.workspace AND reverted.id = revision.import_id
                          AND reverted.status IN ('REVERTING', 'REVERTED'))
), numbered AS (
    SELECT brought.*, row_number() OVER (PARTITION BY workspace, entry_id ORDER BY revision) AS number FROM brought
), said AS (
    INSERT INTO time_entry_statement (workspace, entry_id, number, content)
    SELECT workspace, entry_id, number,
           (CASE WHEN unsaid = '[]'::jsonb THEN content ELSE content || jsonb_build_object('unsaid', unsaid) END)::text
      FROM numbered
)
INSERT INTO time_entry_statement_made (workspace, import_id, entry_id, number, said_at)
SELECT DISTINCT ON (workspace, import_id, entry_id) workspace, import_id, entry_id, number, recorded_at
  FROM numbered ORDER BY workspace, import_id, entry_id, number DESC;

-- Imports that found an entry unchanged say what it said by then.
INSERT INTO time_entry_statement_made (workspace, import_id, entry_id, number, said_at)
SELECT found.workspace, found.import_id, found.entry_id, said.number, import.created_at
  FROM time_import_row found
  JOIN time_import import ON import.workspace = found.workspace AND import.id = found.import_id
                         AND import.status = 'COMMITTED'
  JOIN LATERAL (SELECT made.number FROM time_entry_statement_made made
                 WHERE made.workspace = found.workspace AND made.entry_id = found.entry_id
                   AND made.said_at <= import.changed_at
                 ORDER BY made.said_at DESC LIMIT 1) said ON true
 WHERE found.outcome = 'UNCHANGED' AND found.entry_id IS NOT NULL
ON CONFLICT DO NOTHING;

UPDATE time_entry SET in_files = true, external_id = NULL WHERE external_group IS NOT NULL;
DROP INDEX time_entry_group;
ALTER TABLE time_entry DROP COLUMN external_group;

-- Rows of one member and local day are decided together.
ALTER TABLE time_import_row ALTER COLUMN external_group TYPE varchar(60);
ALTER TABLE time_import_row RENAME COLUMN external_group TO member_day;
ALTER INDEX time_import_row_group RENAME TO time_import_row_member_day;

-- How far a straight import looked ahead, and how many rows it found on which somebody has to decide.
ALTER TABLE time_import ADD COLUMN last_day varchar(60) NOT NULL DEFAULT '';
ALTER TABLE time_import ADD COLUMN similar_rows integer NOT NULL DEFAULT 0;

-- What a file that holds everything of a range no longer has, and how far stored entries were compared with it.
ALTER TABLE time_import ADD COLUMN removed integer NOT NULL DEFAULT 0;
ALTER TABLE time_import ADD COLUMN last_entry uuid;
-- Such rows stand behind those of the file.
ALTER TABLE time_import_row ADD COLUMN left_over boolean NOT NULL DEFAULT false;

ALTER TABLE time_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE time_entry_revision FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import FORCE ROW LEVEL SECURITY;
ALTER TABLE time_import_row FORCE ROW LEVEL SECURITY;
SELECT secure_table('time_entry_statement');
SELECT secure_table('time_entry_statement_made');
