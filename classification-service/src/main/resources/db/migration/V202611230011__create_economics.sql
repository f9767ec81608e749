-- One row per workspace: the id is the workspace's.
CREATE TABLE economics (
    workspace        uuid    NOT NULL,
    id               uuid    NOT NULL,
    version          bigint  NOT NULL,
    currency         text    NOT NULL,
    income           numeric,
    hours_per_year   numeric,
    buyback_factor   numeric,
    next_best_use    numeric,
    absorption       numeric,
    over_capacity    boolean NOT NULL,
    team_spare_hours numeric,
    budget           numeric,
    cash             numeric,
    CONSTRAINT economics_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('economics');

CREATE TABLE market (
    workspace uuid   NOT NULL,
    id        uuid   NOT NULL,
    version   bigint NOT NULL,
    rates     json   NOT NULL,
    CONSTRAINT market_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('market');
