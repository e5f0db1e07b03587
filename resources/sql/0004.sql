-- Entente workspace, schema version 4: a customer is found by any word of it.
--
-- "organization_search" is the one place that says what an organization is found by, folded: "customer" where it is a
-- customer, "partner" where it is the partner that a customer came through. Telephone numbers are found as they were
-- written and by their digits. Not in here is what is shown in the language of the reader, as the names of countries and
-- languages are, and what people choose by filters.
--
-- "relationship.search" is a copy for the search tables: the customer's, then that of "through". Nothing changes these
-- columns of an organization once it is there; what will has to write the copies anew.
CREATE VIEW organization_search AS
SELECT
  row,
  entente_fold (
    name || ' ' || domain || ' ' || address_line1 || ' ' || address_line2 || ' ' || city || ' ' || state || ' ' ||
    postal_code || ' ' || contact_first_name || ' ' || contact_last_name || ' ' || email || ' ' || phone || ' ' ||
    entente_phone_words (phone) || ' ' || registration_id
  ) AS customer,
  entente_fold (name || ' ' || mpn_id) AS partner
FROM organization;

-- All at once: the search tables are made anew after it, not row by row.
DROP TRIGGER relationship_search_update;

UPDATE relationship SET search =
  (SELECT customer FROM organization_search WHERE row = relationship.customer) ||
  ifnull (' ' || (SELECT partner FROM organization_search WHERE row = relationship.through), '');

INSERT INTO relationship_trigram (relationship_trigram) VALUES ('rebuild');
INSERT INTO relationship_prefix (relationship_prefix) VALUES ('rebuild');

CREATE TRIGGER relationship_search_update AFTER UPDATE OF search ON relationship WHEN new.search <> old.search BEGIN
  INSERT INTO relationship_trigram (relationship_trigram, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO relationship_prefix (relationship_prefix, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO relationship_trigram (rowid, search) VALUES (new.row, new.search);
  INSERT INTO relationship_prefix (rowid, search) VALUES (new.row, new.search);
END;
