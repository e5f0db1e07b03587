-- Rows of a workspace of schema version 5, to be put into the tables of resources/sql/0001.sql to 0005.sql.
INSERT INTO workspace (key, value) VALUES
  ('id', '01900000-0000-7000-8000-000000000001'),
  ('domain-suffix', 'program.example');
INSERT INTO organization (row, id, kind, name, name_key, domain, created) VALUES
  (1, '01900000-0000-7000-8000-000000000011', 'operator', 'Program Operator', 'program operator', 'operator.program.example', 1),
  (2, '01900000-0000-7000-8000-000000000012', 'provider', 'Alpha Ltd', 'alpha ltd', 'alpha.program.example', 2);
INSERT INTO user (row, id, organization, user_name, name, name_key, roles, created) VALUES
  (1, '01900000-0000-7000-8000-000000000021', 1, 'operator@operator.program.example', 'Operator', 'operator', 'global-admin,admin-agent', 1),
  (2, '01900000-0000-7000-8000-000000000022', 2, 'admin@alpha.program.example', 'Ada Martin', 'ada martin', 'global-admin', 2);
INSERT INTO draft (user, kind, content, updated) VALUES
  (2, 'add-customer', '{''name'': <''Contoso''>}', 5),
  (2, 'order', '{''quantity'': <3>}', 6),
  (1, 'order', '{''quantity'': <4>}', 7);
