-- Whose work an activity is, where the owner said so; NULL is said no more, kept for the version. The id is the activity's.
CREATE TABLE stated_occupation (
    workspace uuid   NOT NULL,
    id        uuid   NOT NULL,
    version   bigint NOT NULL,
    code      text,
    CONSTRAINT stated_occupation_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('stated_occupation');
