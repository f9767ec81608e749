-- How a workspace reads the shipped wages: one row per workspace, whose id it has. NULL is the locale's or the policy's.
CREATE TABLE market_settings (
    workspace                uuid    NOT NULL,
    id                       uuid    NOT NULL,
    version                  bigint  NOT NULL,
    locale                   text    NOT NULL,
    currency                 text,
    usd_rate                 numeric,
    staff_on_cost            numeric,
    freelancer_on_cost       numeric,
    virtual_employee_on_cost numeric,
    platform_fee             numeric,
    use_defaults             boolean NOT NULL,
    CONSTRAINT market_settings_id PRIMARY KEY (workspace, id)
);
SELECT secure_table('market_settings');
