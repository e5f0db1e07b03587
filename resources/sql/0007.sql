-- How it stands with the vetting of an organization, since it submitted its enrollment: one row. The states of the steps are
-- those of entente_vetting_life_cycle, "state" sums them up. "mpn_id" is the profile that was looked at; "user" who decided
-- last, NULL when that was the policy.
CREATE TABLE vetting (
  row                INTEGER PRIMARY KEY,
  id                 TEXT    NOT NULL UNIQUE,
  version            INTEGER NOT NULL DEFAULT 1,
  organization       INTEGER NOT NULL UNIQUE REFERENCES organization,
  state              TEXT    NOT NULL,
  submitted          INTEGER NOT NULL,
  mpn_id             TEXT    NOT NULL DEFAULT '',
  email_state        TEXT    NOT NULL,
  email_since        INTEGER NOT NULL,
  employment_state   TEXT    NOT NULL,
  employment_since   INTEGER NOT NULL,
  employment_finding TEXT    NOT NULL DEFAULT '',
  business_state     TEXT    NOT NULL,
  business_since     INTEGER NOT NULL,
  business_finding   TEXT    NOT NULL DEFAULT '',
  step               TEXT    NOT NULL DEFAULT '', -- that the question or the reason is about
  question           TEXT    NOT NULL DEFAULT '',
  answer             TEXT    NOT NULL DEFAULT '',
  reason             TEXT    NOT NULL DEFAULT '',
  note               TEXT    NOT NULL DEFAULT '',
  user               INTEGER REFERENCES user
) STRICT;

CREATE INDEX vetting_by_state ON vetting (state, submitted);

-- Whoever was waiting already asks for the mail, which no version before this one sent.
INSERT INTO vetting (id, organization, state, submitted, mpn_id, email_state, email_since, employment_state, employment_since,
                     business_state, business_since)
  SELECT lower (printf ('%s-%s-7%s-8%s-%s', substr (x, 1, 8), substr (x, 9, 4), substr (x, 13, 3), substr (x, 16, 3), substr (x, 19, 12))),
         row, 'confirming', created, mpn_id, 'open', created, 'waiting', created, 'waiting', created
    FROM (SELECT row, created, mpn_id, hex (randomblob (16)) AS x FROM organization WHERE status = 'pending');

-- Mail by which somebody shows that it reaches them (entente-email-code.h). "code" and "secret", of its link, are secrets as
-- long as they are good for something, and '' after that: they are in no log and no feed.
CREATE TABLE email_code (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  organization INTEGER NOT NULL REFERENCES organization,
  message      INTEGER NOT NULL REFERENCES message,
  email        TEXT    NOT NULL,
  code         TEXT    NOT NULL,
  secret       TEXT    NOT NULL,
  sent         INTEGER NOT NULL,
  tries        INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX email_code_by_organization ON email_code (organization, sent);
CREATE UNIQUE INDEX email_code_by_message ON email_code (message);

-- Whether the program lets in by itself who passes every check: one row.
CREATE TABLE vetting_policy (
  row       INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  version   INTEGER NOT NULL DEFAULT 1,
  automatic INTEGER NOT NULL DEFAULT 1
) STRICT;

INSERT INTO vetting_policy (id) VALUES ('vetting-policy');
