-- People whose time is recorded. Their zone decides which day a minute belongs to.
CREATE TABLE member (
    workspace       uuid         NOT NULL,
    id              uuid         NOT NULL,
    version         bigint       NOT NULL,
    name            varchar(200) NOT NULL,
    zone            varchar(60)  NOT NULL,
    schedule        text,
    owner           boolean      NOT NULL,
    hourly_value    numeric(11, 2),
    hourly_currency varchar(3),
    created_at      timestamptz  NOT NULL,
    changed_at      timestamptz  NOT NULL,
    CONSTRAINT member_id PRIMARY KEY (workspace, id),
    CONSTRAINT member_schedule_is_json CHECK (schedule IS JSON OBJECT),
    CONSTRAINT member_hourly_value_has_currency CHECK ((hourly_value IS NULL) = (hourly_currency IS NULL))
);
CREATE INDEX member_name ON member (workspace, name, id);
SELECT secure_table('member');

-- The e-mail addresses and names under which other tools export a member; one of them belongs to one member.
CREATE TABLE member_external_id (
    workspace  uuid         NOT NULL,
    normalised varchar(320) NOT NULL,
    given      varchar(320) NOT NULL,
    member_id  uuid         NOT NULL,
    CONSTRAINT member_external_id_taken PRIMARY KEY (workspace, normalised),
    CONSTRAINT member_external_id_member FOREIGN KEY (workspace, member_id) REFERENCES member
);
CREATE INDEX member_external_id_of ON member_external_id (workspace, member_id);
SELECT secure_table('member_external_id');
