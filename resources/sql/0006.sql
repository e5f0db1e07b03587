-- Who enrolls begins before there is an account: then the draft is nobody's, and "user" NULL.
ALTER TABLE draft RENAME TO draft_of_users;

CREATE TABLE draft (
  row     INTEGER PRIMARY KEY,
  user    INTEGER REFERENCES user,
  kind    TEXT    NOT NULL,
  content TEXT    NOT NULL, -- printed variant
  updated INTEGER NOT NULL
) STRICT;

INSERT INTO draft (user, kind, content, updated) SELECT user, kind, content, updated FROM draft_of_users;

DROP TABLE draft_of_users;

CREATE UNIQUE INDEX draft_by_user ON draft (ifnull (user, 0), kind);
