-- Rows of a workspace of schema version 3, to be put into the tables of resources/sql/0001.sql to 0003.sql.
INSERT INTO workspace (key, value) VALUES
  ('id', '01900000-0000-7000-8000-000000000001'),
  ('domain-suffix', 'program.example');
INSERT INTO organization (row, id, kind, name, name_key, domain, mpn_id, created) VALUES
  (1, '01900000-0000-7000-8000-000000000011', 'operator', 'Program Operator', 'program operator', 'operator.program.example', '', 1),
  (2, '01900000-0000-7000-8000-000000000012', 'provider', 'Alpha Ltd', 'alpha ltd', 'alpha.program.example', '1000001', 2),
  (4, '01900000-0000-7000-8000-000000000014', 'reseller', 'Bravo Ltd', 'bravo ltd', 'bravo.program.example', '5120447', 2);
INSERT INTO organization (row, id, kind, name, name_key, domain, address_line1, address_line2, city, state, postal_code, country,
  contact_first_name, contact_last_name, email, phone, registration_id, created) VALUES
  (3, '01900000-0000-7000-8000-000000000013', 'customer', 'Adatum Bäckerei', 'adatum backerei', 'adatum.program.example', '128 Schönaustrasse',
   'Hinterhaus', 'Zürich', 'ZH', '8005', 'CH', 'Zoë', 'Keller', 'zoe@adatum.example', '+41 44 000 12 90', 'CHE-116', 3),
  (5, '01900000-0000-7000-8000-000000000015', 'customer', 'Ostwind', 'ostwind', 'ostwind.program.example', '5 Elm Road',
   '', 'Elgin', 'IL', '60120', 'US', 'Inge', 'Berg', 'inge@ost.example', '', '', 4);
INSERT INTO user (row, id, organization, user_name, name, name_key, roles, created) VALUES
  (1, '01900000-0000-7000-8000-000000000021', 1, 'operator@operator.program.example', 'Operator', 'operator', 'global-admin,admin-agent', 1),
  (2, '01900000-0000-7000-8000-000000000022', 2, 'admin@alpha.program.example', 'Ada Martin', 'ada martin', 'global-admin', 2),
  (3, '01900000-0000-7000-8000-000000000023', 4, 'admin@bravo.program.example', 'Paul Rey', 'paul rey', 'global-admin', 2);
INSERT INTO relationship (row, id, partner, customer, reseller, dap, through, state, since, name_key, search) VALUES
  (1, '01900000-0000-7000-8000-000000000031', 2, 3, 1, 0, 4, 'active', 3, 'adatum backerei',
   'adatum backerei adatum.program.example zurich zoe keller zoe@adatum.example'),
  (2, '01900000-0000-7000-8000-000000000032', 4, 3, 1, 1, 2, 'active', 3, 'adatum backerei',
   'adatum backerei adatum.program.example zurich zoe keller zoe@adatum.example'),
  (3, '01900000-0000-7000-8000-000000000033', 2, 5, 1, 0, NULL, 'active', 4, 'ostwind',
   'ostwind ostwind.program.example elgin inge berg inge@ost.example');
