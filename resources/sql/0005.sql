-- What a relationship was before it ended: an edge is one row for ever, and what is reinstated begins anew.
CREATE TABLE relationship_period (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  relationship INTEGER NOT NULL REFERENCES relationship,
  since        INTEGER NOT NULL,
  ended        INTEGER NOT NULL,
  user         INTEGER NOT NULL REFERENCES user -- who ended it
) STRICT;

CREATE INDEX relationship_period_by_relationship ON relationship_period (relationship, ended);
