-- Entente workspace, schema version 1.
--
-- "row" is the key inside this file, "id" the name of a thing everywhere else (UUID), "version" counts
-- its changes. Instants are µs since 1970 UTC, 0 where there is none; dates are ISO text; enumerations
-- are the nicks of core; text is never NULL. "name_key" and "search" are folded by core.

CREATE TABLE workspace (
  key   TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- "partner_agreement" is the instant a partner signed it; "customer_agreement" how it stands with a
-- customer (missing, attested, accepted).
CREATE TABLE organization (
  row                INTEGER PRIMARY KEY,
  id                 TEXT    NOT NULL UNIQUE,
  version            INTEGER NOT NULL DEFAULT 1,
  kind               TEXT    NOT NULL,
  name               TEXT    NOT NULL,
  name_key           TEXT    NOT NULL,
  domain             TEXT    NOT NULL UNIQUE,
  status             TEXT    NOT NULL DEFAULT 'active',
  address_line1      TEXT    NOT NULL DEFAULT '',
  address_line2      TEXT    NOT NULL DEFAULT '',
  city               TEXT    NOT NULL DEFAULT '',
  state              TEXT    NOT NULL DEFAULT '',
  postal_code        TEXT    NOT NULL DEFAULT '',
  country            TEXT    NOT NULL DEFAULT '',
  contact_first_name TEXT    NOT NULL DEFAULT '',
  contact_last_name  TEXT    NOT NULL DEFAULT '',
  email              TEXT    NOT NULL DEFAULT '',
  phone              TEXT    NOT NULL DEFAULT '',
  language           TEXT    NOT NULL DEFAULT 'en',
  registration_id    TEXT    NOT NULL DEFAULT '',
  qualification      TEXT    NOT NULL DEFAULT 'none',
  mpn_id             TEXT    NOT NULL DEFAULT '',
  support_email      TEXT    NOT NULL DEFAULT '',
  support_phone      TEXT    NOT NULL DEFAULT '',
  website            TEXT    NOT NULL DEFAULT '',
  partner_agreement  INTEGER NOT NULL DEFAULT 0,
  customer_agreement TEXT    NOT NULL DEFAULT 'missing',
  created            INTEGER NOT NULL,
  feed_sequence      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX organization_by_kind ON organization (kind, name_key);
CREATE INDEX organization_by_mpn_id ON organization (mpn_id) WHERE mpn_id <> '';

-- People: users of partners and of customers alike. "password" is an Argon2id hash, never the word itself.
CREATE TABLE user (
  row                  INTEGER PRIMARY KEY,
  id                   TEXT    NOT NULL UNIQUE,
  version              INTEGER NOT NULL DEFAULT 1,
  organization         INTEGER NOT NULL REFERENCES organization,
  user_name            TEXT    NOT NULL UNIQUE,
  first_name           TEXT    NOT NULL DEFAULT '',
  last_name            TEXT    NOT NULL DEFAULT '',
  name                 TEXT    NOT NULL,
  name_key             TEXT    NOT NULL,
  email                TEXT    NOT NULL DEFAULT '',
  roles                TEXT    NOT NULL DEFAULT '',
  state                TEXT    NOT NULL DEFAULT 'active',
  password             TEXT    NOT NULL DEFAULT '',
  must_change_password INTEGER NOT NULL DEFAULT 0,
  created              INTEGER NOT NULL
) STRICT;

CREATE INDEX user_by_organization ON user (organization, name_key);

-- provider ↔ reseller, authorized by the reseller.
CREATE TABLE partnership (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  provider     INTEGER NOT NULL REFERENCES organization,
  reseller     INTEGER NOT NULL REFERENCES organization,
  state        TEXT    NOT NULL,
  admin_access INTEGER NOT NULL,
  since        INTEGER NOT NULL,
  ended        INTEGER NOT NULL DEFAULT 0,
  invitation   INTEGER REFERENCES invitation,
  UNIQUE (provider, reseller)
) STRICT;

CREATE INDEX partnership_by_reseller ON partnership (reseller);

-- partner ↔ customer. Being a reseller of the customer and holding delegated admin privileges are two
-- facts of one edge; neither implies the other. "through" is the other partner of the same customer that
-- came with this edge: the reseller beside a provider, the provider beside a reseller.
CREATE TABLE relationship (
  row        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  version    INTEGER NOT NULL DEFAULT 1,
  partner    INTEGER NOT NULL REFERENCES organization,
  customer   INTEGER NOT NULL REFERENCES organization,
  reseller   INTEGER NOT NULL,
  dap        INTEGER NOT NULL,
  through    INTEGER REFERENCES organization,
  state      TEXT    NOT NULL,
  since      INTEGER NOT NULL,
  ended      INTEGER NOT NULL DEFAULT 0,
  invitation INTEGER REFERENCES invitation,
  name_key   TEXT    NOT NULL,
  search     TEXT    NOT NULL,
  UNIQUE (partner, customer)
) STRICT;

CREATE INDEX relationship_by_name ON relationship (partner, state, name_key);
CREATE INDEX relationship_by_since ON relationship (partner, state, since);
CREATE INDEX relationship_by_customer ON relationship (customer);
CREATE INDEX relationship_by_through ON relationship (through) WHERE through IS NOT NULL;

-- Words of three characters and more are found anywhere, by their trigrams; words of one and two by the
-- beginnings of words.
CREATE VIRTUAL TABLE relationship_trigram USING fts5 (
  search, content='relationship', content_rowid='row', tokenize='trigram'
);
CREATE VIRTUAL TABLE relationship_prefix USING fts5 (
  search, content='relationship', content_rowid='row', tokenize='unicode61', prefix='1 2', detail='none'
);

CREATE TRIGGER relationship_search_insert AFTER INSERT ON relationship BEGIN
  INSERT INTO relationship_trigram (rowid, search) VALUES (new.row, new.search);
  INSERT INTO relationship_prefix (rowid, search) VALUES (new.row, new.search);
END;
CREATE TRIGGER relationship_search_delete AFTER DELETE ON relationship BEGIN
  INSERT INTO relationship_trigram (relationship_trigram, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO relationship_prefix (relationship_prefix, rowid, search) VALUES ('delete', old.row, old.search);
END;
CREATE TRIGGER relationship_search_update AFTER UPDATE OF search ON relationship WHEN new.search <> old.search BEGIN
  INSERT INTO relationship_trigram (relationship_trigram, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO relationship_prefix (relationship_prefix, rowid, search) VALUES ('delete', old.row, old.search);
  INSERT INTO relationship_trigram (rowid, search) VALUES (new.row, new.search);
  INSERT INTO relationship_prefix (rowid, search) VALUES (new.row, new.search);
END;

-- "kind" is partnership, relationship or joint. Only the hash of the secret is kept; the link itself is
-- shown when it is made. Time runs out by itself: "state" says "expired" only where somebody noted it, see
-- entente_invitation_get_state_at(). "note" and "search" are the sender's own.
CREATE TABLE invitation (
  row             INTEGER PRIMARY KEY,
  id              TEXT    NOT NULL UNIQUE,
  version         INTEGER NOT NULL DEFAULT 1,
  kind            TEXT    NOT NULL,
  state           TEXT    NOT NULL,
  sender          INTEGER NOT NULL REFERENCES organization,
  sender_user     INTEGER NOT NULL REFERENCES user,
  provider        INTEGER REFERENCES organization, -- of a joint invitation
  dap             INTEGER NOT NULL DEFAULT 0,
  recipient_name  TEXT    NOT NULL,
  recipient_email TEXT    NOT NULL,
  language        TEXT    NOT NULL DEFAULT 'en',
  note            TEXT    NOT NULL DEFAULT '',
  created         INTEGER NOT NULL,
  sent            INTEGER NOT NULL DEFAULT 0,
  opened          INTEGER NOT NULL DEFAULT 0,
  expires         INTEGER NOT NULL,
  ended           INTEGER NOT NULL DEFAULT 0,
  recipient       INTEGER REFERENCES organization, -- that opened the link
  reason          TEXT    NOT NULL DEFAULT '',
  secret_hash     TEXT    NOT NULL,
  search          TEXT    NOT NULL
) STRICT;

CREATE INDEX invitation_by_sender ON invitation (sender, created);
CREATE INDEX invitation_by_recipient ON invitation (recipient, created);
CREATE INDEX invitation_by_provider ON invitation (provider, created);
CREATE INDEX invitation_by_expiry ON invitation (expires) WHERE state IN ('sent', 'opened');

CREATE TABLE invitation_event (
  row        INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  version    INTEGER NOT NULL DEFAULT 1,
  invitation INTEGER NOT NULL REFERENCES invitation,
  event      TEXT    NOT NULL,
  at         INTEGER NOT NULL,
  user       INTEGER REFERENCES user,
  detail     TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX invitation_event_by_invitation ON invitation_event (invitation, at);

CREATE TABLE offer (
  row            INTEGER PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  version        INTEGER NOT NULL DEFAULT 1,
  name           TEXT    NOT NULL,
  name_key       TEXT    NOT NULL,
  description    TEXT    NOT NULL DEFAULT '',
  category       TEXT    NOT NULL DEFAULT '',
  rank           INTEGER NOT NULL DEFAULT 0,
  minimum        INTEGER NOT NULL,
  maximum        INTEGER NOT NULL,
  limit_unit     TEXT    NOT NULL DEFAULT 'none',
  limit_count    INTEGER NOT NULL DEFAULT 0,
  term           INTEGER NOT NULL DEFAULT 0,
  term_unit      TEXT    NOT NULL DEFAULT 'none',
  billing        TEXT    NOT NULL DEFAULT 'license',
  cycles         TEXT    NOT NULL DEFAULT '',
  add_on         INTEGER NOT NULL DEFAULT 0,
  has_add_ons    INTEGER NOT NULL DEFAULT 0,
  trial          INTEGER NOT NULL DEFAULT 0,
  available      INTEGER NOT NULL DEFAULT 1,
  auto_renewable INTEGER NOT NULL DEFAULT 0,
  qualifications TEXT    NOT NULL DEFAULT '',
  sales_group    TEXT    NOT NULL DEFAULT '',
  acquisition    TEXT    NOT NULL DEFAULT '',
  unit           TEXT    NOT NULL DEFAULT '',
  product_id     TEXT    NOT NULL DEFAULT '',
  product_name   TEXT    NOT NULL DEFAULT '',
  country        TEXT    NOT NULL DEFAULT '',
  locale         TEXT    NOT NULL DEFAULT '',
  fingerprint    TEXT    NOT NULL DEFAULT '', -- of what was imported: the same again changes nothing
  search         TEXT    NOT NULL
) STRICT;

CREATE INDEX offer_by_name ON offer (name_key);

-- The target may be an offer that this catalog does not hold: it is kept, and shown as unknown.
CREATE TABLE offer_link (
  row    INTEGER PRIMARY KEY,
  offer  INTEGER NOT NULL REFERENCES offer,
  kind   TEXT    NOT NULL, -- prerequisite, conversion, upgrade
  target TEXT    NOT NULL,
  UNIQUE (offer, kind, target)
) STRICT;

CREATE INDEX offer_link_by_target ON offer_link (target, kind);

-- "id" is the ISO 3166 code.
CREATE TABLE country_rule (
  row                  INTEGER PRIMARY KEY,
  id                   TEXT    NOT NULL UNIQUE,
  version              INTEGER NOT NULL DEFAULT 1,
  culture              TEXT    NOT NULL DEFAULT '',
  city_required        INTEGER NOT NULL DEFAULT 1,
  state_required       INTEGER NOT NULL DEFAULT 0,
  states               TEXT    NOT NULL DEFAULT '',
  postal_code_required INTEGER NOT NULL DEFAULT 0,
  postal_code_regex    TEXT    NOT NULL DEFAULT '',
  phone_regex          TEXT    NOT NULL DEFAULT '',
  calling_codes        TEXT    NOT NULL DEFAULT '',
  languages            TEXT    NOT NULL DEFAULT '',
  cultures             TEXT    NOT NULL DEFAULT '',
  vat_id_supported     INTEGER NOT NULL DEFAULT 0,
  vat_id_regex         TEXT    NOT NULL DEFAULT '',
  tax_id_supported     INTEGER NOT NULL DEFAULT 0,
  tax_id_optional      INTEGER NOT NULL DEFAULT 1,
  tax_id_format        TEXT    NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE agreement (
  row       INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  version   INTEGER NOT NULL DEFAULT 1,
  kind      TEXT    NOT NULL, -- customer, partner
  title     TEXT    NOT NULL,
  title_key TEXT    NOT NULL,
  language  TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  state     TEXT    NOT NULL, -- published, replaced
  published INTEGER NOT NULL
) STRICT;

-- How, when and by whom a customer took the customer agreement: itself (accepted), or as its provider
-- attests (attested).
CREATE TABLE acceptance (
  row         INTEGER PRIMARY KEY,
  id          TEXT    NOT NULL UNIQUE,
  version     INTEGER NOT NULL DEFAULT 1,
  customer    INTEGER NOT NULL REFERENCES organization,
  agreement   INTEGER REFERENCES agreement,
  how         TEXT    NOT NULL,
  first_name  TEXT    NOT NULL,
  last_name   TEXT    NOT NULL,
  email       TEXT    NOT NULL,
  phone       TEXT    NOT NULL DEFAULT '',
  accepted_on TEXT    NOT NULL,
  recorded    INTEGER NOT NULL,
  user        INTEGER NOT NULL REFERENCES user
) STRICT;

CREATE INDEX acceptance_by_customer ON acceptance (customer, recorded);

-- An order; its lines are its subscriptions.
CREATE TABLE purchase (
  row           INTEGER PRIMARY KEY,
  id            TEXT    NOT NULL UNIQUE,
  version       INTEGER NOT NULL DEFAULT 1,
  customer      INTEGER NOT NULL REFERENCES organization,
  provider      INTEGER NOT NULL REFERENCES organization,
  state         TEXT    NOT NULL,
  billing_cycle TEXT    NOT NULL,
  placed        INTEGER NOT NULL,
  user          INTEGER NOT NULL REFERENCES user
) STRICT;

CREATE INDEX purchase_by_customer ON purchase (customer, placed);

CREATE TABLE subscription (
  row               INTEGER PRIMARY KEY,
  id                TEXT    NOT NULL UNIQUE,
  version           INTEGER NOT NULL DEFAULT 1,
  purchase          INTEGER NOT NULL REFERENCES purchase,
  customer          INTEGER NOT NULL REFERENCES organization,
  provider          INTEGER NOT NULL REFERENCES organization,
  offer             INTEGER NOT NULL REFERENCES offer,
  parent            INTEGER REFERENCES subscription,
  name              TEXT    NOT NULL,
  name_key          TEXT    NOT NULL,
  quantity          INTEGER NOT NULL,
  state             TEXT    NOT NULL,
  billing_cycle     TEXT    NOT NULL,
  auto_renew        INTEGER NOT NULL,
  trial             INTEGER NOT NULL DEFAULT 0,
  created           INTEGER NOT NULL,
  starts_on         TEXT    NOT NULL,
  ends_on           TEXT    NOT NULL, -- '' for a term without end
  partner_of_record INTEGER REFERENCES organization,
  support_contact   INTEGER NOT NULL REFERENCES organization,
  search            TEXT    NOT NULL
) STRICT;

CREATE INDEX subscription_by_customer ON subscription (customer, name_key);
CREATE INDEX subscription_by_provider ON subscription (provider, name_key);
CREATE INDEX subscription_by_partner_of_record ON subscription (partner_of_record, name_key);
CREATE INDEX subscription_by_offer ON subscription (offer);
CREATE INDEX subscription_by_parent ON subscription (parent) WHERE parent IS NOT NULL;
CREATE INDEX subscription_by_purchase ON subscription (purchase);

CREATE TABLE license (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  subscription INTEGER NOT NULL REFERENCES subscription,
  user         INTEGER NOT NULL REFERENCES user,
  assigned     INTEGER NOT NULL,
  UNIQUE (subscription, user)
) STRICT;

CREATE INDEX license_by_user ON license (user);

-- Mail that the program sent to an organization. The words are made by the interface from the kind and
-- its parameters, in the reader's language.
CREATE TABLE message (
  row          INTEGER PRIMARY KEY,
  id           TEXT    NOT NULL UNIQUE,
  version      INTEGER NOT NULL DEFAULT 1,
  organization INTEGER NOT NULL REFERENCES organization,
  kind         TEXT    NOT NULL,
  subject      TEXT    NOT NULL, -- name of the thing or party it is about
  params       TEXT    NOT NULL, -- printed a{sv}
  about_type   TEXT    NOT NULL DEFAULT '',
  about_id     TEXT    NOT NULL DEFAULT '',
  created      INTEGER NOT NULL,
  unread       INTEGER NOT NULL DEFAULT 1,
  search       TEXT    NOT NULL
) STRICT;

CREATE INDEX message_by_organization ON message (organization, created);

-- Half-filled wizards. Never a secret in here.
CREATE TABLE draft (
  user    INTEGER NOT NULL REFERENCES user,
  kind    TEXT    NOT NULL,
  content TEXT    NOT NULL, -- printed variant
  updated INTEGER NOT NULL,
  PRIMARY KEY (user, kind)
) STRICT, WITHOUT ROWID;

-- The change log: one entry a command, holding the hash of the one before it; never updated, never deleted.
CREATE TABLE change (
  row               INTEGER PRIMARY KEY,
  id                TEXT    NOT NULL UNIQUE, -- the command's id
  command           TEXT    NOT NULL,
  user              TEXT    NOT NULL,
  user_name         TEXT    NOT NULL,
  organization      TEXT    NOT NULL,
  organization_name TEXT    NOT NULL,
  at                INTEGER NOT NULL,
  summary           TEXT    NOT NULL, -- name of the thing or party it is about
  search            TEXT    NOT NULL,
  previous          TEXT    NOT NULL,
  hash              TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE change_item (
  change INTEGER NOT NULL REFERENCES change,
  number INTEGER NOT NULL,
  type   TEXT    NOT NULL,
  id     TEXT    NOT NULL,
  event  TEXT    NOT NULL, -- created, updated, deleted, imported
  before TEXT    NOT NULL, -- printed a{sv}; of an update only what differs
  after  TEXT    NOT NULL,
  PRIMARY KEY (change, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE change_audience (
  organization INTEGER NOT NULL REFERENCES organization,
  change       INTEGER NOT NULL REFERENCES change,
  PRIMARY KEY (organization, change)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER change_stays_update BEFORE UPDATE ON change BEGIN
  SELECT RAISE (ABORT, 'the change log is append-only');
END;
CREATE TRIGGER change_stays_delete BEFORE DELETE ON change BEGIN
  SELECT RAISE (ABORT, 'the change log is append-only');
END;
CREATE TRIGGER change_item_stays_update BEFORE UPDATE ON change_item BEGIN
  SELECT RAISE (ABORT, 'the change log is append-only');
END;
CREATE TRIGGER change_item_stays_delete BEFORE DELETE ON change_item BEGIN
  SELECT RAISE (ABORT, 'the change log is append-only');
END;

-- What each organization may see, and since which step of its own sequence: one entry a thing.
CREATE TABLE feed (
  organization INTEGER NOT NULL REFERENCES organization,
  type         TEXT    NOT NULL,
  entity       TEXT    NOT NULL,
  sequence     INTEGER NOT NULL,
  gone         INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (organization, type, entity)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_by_sequence ON feed (organization, sequence);
