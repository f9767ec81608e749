-- Work of several days is accepted on one of them; null is the day of delivery itself.
ALTER TABLE delivery ADD COLUMN worked_from date;

-- What a delivery said before it was corrected; a row is never changed.
CREATE TABLE delivery_correction (
    id           uuid           NOT NULL,
    workspace    uuid           NOT NULL,
    delivery_id  uuid           NOT NULL,
    delivered_on date           NOT NULL,
    worked_from  date,
    hours        numeric(12, 2) NOT NULL,
    quality      int            NOT NULL,
    rework_hours numeric(12, 2) NOT NULL,
    note         text,
    corrected_by uuid,
    corrected_at timestamptz    NOT NULL,
    CONSTRAINT delivery_correction_id PRIMARY KEY (workspace, id)
);
CREATE INDEX delivery_correction_delivery ON delivery_correction (workspace, delivery_id);
SELECT secure_table('delivery_correction');

-- The currency of the decision, in which its cap is said: the owner may offer pay in another one.
ALTER TABLE opening ADD COLUMN decision_currency text;
UPDATE opening SET decision_currency = currency WHERE rate_cap IS NOT NULL AND NOT pay_typed;

-- Drafts offered what the decision allows at most. The range comes from the market now; where it is not known, the owner
-- states it before the ad is published.
UPDATE opening SET pay_from = NULL, pay_to = NULL
 WHERE NOT pay_typed AND pay_to = rate_cap AND status IN ('DRAFT', 'READY');

ALTER TABLE application ADD COLUMN withdrawn_at timestamptz;
