-- What time is spent on. A merged activity keeps its row and its name, so that a later import still finds its way.
CREATE TABLE activity (
    workspace       uuid         NOT NULL,
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    name            varchar(200) NOT NULL,
    normalised_name varchar(400) NOT NULL,
    area            varchar(20),
    color           varchar(7),
    status          varchar(10)  NOT NULL,
    merged_into     uuid,
    created_at      timestamptz  NOT NULL,
    changed_at      timestamptz  NOT NULL,
    CONSTRAINT activity_id PRIMARY KEY (workspace, id),
    CONSTRAINT activity_name UNIQUE (workspace, normalised_name),
    CONSTRAINT activity_merged_into FOREIGN KEY (workspace, merged_into) REFERENCES activity (workspace, id),
    CONSTRAINT activity_merged_has_heir CHECK ((status = 'MERGED') = (merged_into IS NOT NULL))
);
CREATE INDEX activity_heirs ON activity (workspace, merged_into) WHERE merged_into IS NOT NULL;
SELECT secure_table('activity');
