-- Rows of a workspace of schema version 1, to be put into the tables of resources/sql/0001.sql.
INSERT INTO workspace (key, value) VALUES
  ('id', '01900000-0000-7000-8000-000000000001'),
  ('domain-suffix', 'program.example');
INSERT INTO organization (row, id, kind, name, name_key, domain, country, created) VALUES
  (1, '01900000-0000-7000-8000-000000000011', 'operator', 'Program Operator', 'program operator', 'operator.program.example', '', 1),
  (2, '01900000-0000-7000-8000-000000000012', 'provider', 'Alpha Ltd', 'alpha ltd', 'alpha.program.example', 'US', 2),
  (3, '01900000-0000-7000-8000-000000000013', 'customer', 'Adatum Bakery', 'adatum bakery', 'adatum.program.example', 'US', 3);
INSERT INTO user (row, id, organization, user_name, name, name_key, roles, created) VALUES
  (1, '01900000-0000-7000-8000-000000000021', 1, 'operator@operator.program.example', 'Operator', 'operator', 'global-admin,admin-agent', 1),
  (2, '01900000-0000-7000-8000-000000000022', 2, 'admin@alpha.program.example', 'Ada Martin', 'ada martin', 'global-admin', 2);
INSERT INTO relationship (row, id, partner, customer, reseller, dap, state, since, name_key, search) VALUES
  (1, '01900000-0000-7000-8000-000000000031', 2, 3, 1, 0, 'active', 3, 'adatum bakery', 'adatum bakery adatum.program.example');
INSERT INTO offer (row, id, name, name_key, minimum, maximum, cycles, country, search) VALUES
  (1, 'SUITE', 'Office Suite', 'office suite', 1, 300, 'annual,monthly', 'US', 'office suite suite');
INSERT INTO purchase (row, id, customer, provider, state, billing_cycle, placed, user) VALUES
  (1, '01900000-0000-7000-8000-000000000041', 3, 2, 'completed', 'annual', 4, 2);
INSERT INTO subscription (row, id, purchase, customer, provider, offer, name, name_key, quantity, state, billing_cycle, auto_renew, created, starts_on, ends_on, support_contact, search) VALUES
  (1, '01900000-0000-7000-8000-000000000051', 1, 3, 2, 1, 'Office Suite', 'office suite', 25, 'active', 'annual', 1, 4, '2025-10-02', '2026-10-02', 2, 'office suite');
INSERT INTO feed (organization, type, entity, sequence) VALUES
  (2, 'subscription', '01900000-0000-7000-8000-000000000051', 1);
