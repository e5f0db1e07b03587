-- Entente workspace, schema version 3: offers are sold in several countries.
--
-- A list of offers is that of one country, and the lists of two hold the same offers. "sold_in" has the codes of all
-- countries that an offer is sold in, in their order and with commas between, or is '' for every country.
ALTER TABLE offer RENAME COLUMN country TO sold_in;
