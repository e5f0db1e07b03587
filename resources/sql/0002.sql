-- Entente workspace, schema version 2: the operator's price list.
--
-- What one license of an offer costs for one billing cycle, in the smallest unit of the currency. "offer" is the
-- id of an offer that the catalog may not hold yet: such a price is kept until it does. "segment" is whom the price
-- is for, 'none' for everybody. "valid_from" and "valid_to", the first and the last day, are '' for no limit.
--
-- Who may see it: the operator and the providers, there those with the permission "view-prices". Partners that
-- cannot order, and customers, see nothing of what a partner pays.
CREATE TABLE price (
  row            INTEGER PRIMARY KEY,
  offer          TEXT    NOT NULL COLLATE NOCASE,
  currency       TEXT    NOT NULL,
  billing_cycle  TEXT    NOT NULL,
  segment        TEXT    NOT NULL DEFAULT 'none',
  list_price     INTEGER NOT NULL, -- what the partner pays
  customer_price INTEGER NOT NULL, -- what the customer is expected to pay
  valid_from     TEXT    NOT NULL DEFAULT '',
  valid_to       TEXT    NOT NULL DEFAULT '',
  UNIQUE (offer, currency, billing_cycle, segment, valid_from)
) STRICT;
