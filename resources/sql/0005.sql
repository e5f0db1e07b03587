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

-- Which mail addresses are nobody's work address, as the operator says: one row. Lists have commas between their
-- entries; see entente-mail-policy.h.
CREATE TABLE mail_policy (
  row              INTEGER PRIMARY KEY,
  id               TEXT    NOT NULL UNIQUE,
  version          INTEGER NOT NULL DEFAULT 1,
  web_mail_domains TEXT    NOT NULL,
  mailbox_words    TEXT    NOT NULL
) STRICT;

INSERT INTO mail_policy (id, web_mail_domains, mailbox_words) VALUES (
  'mail-policy',
  'aim.com,aol.com,gmail.com,googlemail.com,hotmail.*,icloud.com,live.*,mac.com,me.com,msn.com,outlook.*,' ||
  'rocketmail.com,yahoo.*,ymail.com',
  'admin,administrator,contact,email,hello,info,mail,marketing,no-reply,noreply,office,postmaster,sales,support,test,' ||
  'webmaster'
);

-- The membership registry: with what a person signs in to it, and the organization profiles under that. "password" is an
-- Argon2id hash, never the word itself; with '' nobody signs in. "search" is folded by core: the user name, and the
-- names and MPN IDs of the profiles.
CREATE TABLE membership (
  row       INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  version   INTEGER NOT NULL DEFAULT 1,
  user_name TEXT    NOT NULL UNIQUE,
  password  TEXT    NOT NULL DEFAULT '',
  created   INTEGER NOT NULL,
  search    TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE member_profile (
  row        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  version    INTEGER NOT NULL DEFAULT 1,
  membership INTEGER NOT NULL REFERENCES membership,
  mpn_id     TEXT    NOT NULL UNIQUE,
  name       TEXT    NOT NULL,
  name_key   TEXT    NOT NULL,
  country    TEXT    NOT NULL,
  active     INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX member_profile_by_membership ON member_profile (membership, name_key);

-- Who is removed can be restored for a while: "removed" is when that was, 0 for who is not. Addresses are unique in an
-- organization, however they are written.
ALTER TABLE user ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX user_by_email ON user (organization, email COLLATE NOCASE);

-- The subscriptions, by their ids and with commas between, whose licenses a person gave up by being removed.
ALTER TABLE user ADD COLUMN licenses_given_up TEXT NOT NULL DEFAULT '';
