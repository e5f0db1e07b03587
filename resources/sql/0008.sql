-- Tables of which rows were left out when they were imported (entente-incomplete-import.h): why each was, as the core packs it, and
-- whether there was more to say than is kept. Nobody sees any more what is dismissed; that can be taken back.
CREATE TABLE incomplete_import (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  organization INTEGER NOT NULL REFERENCES organization,
  user         INTEGER NOT NULL REFERENCES user,
  created      INTEGER NOT NULL,
  file         TEXT    NOT NULL,
  imported     INTEGER NOT NULL,
  left_out     INTEGER NOT NULL,
  problems     TEXT    NOT NULL,
  problems_cut INTEGER NOT NULL,
  dismissed    INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX incomplete_import_by_organization ON incomplete_import (organization, dismissed, created);
