import { describe, expect, test } from 'vitest';
import { checkDdl } from './check-ddl.ts';

describe('what a sandbox never runs', () => {
  test.each([
    ['DROP DATABASE client', 'database', 'DROP DATABASE client'],
    ['create database x', 'database', 'CREATE DATABASE x'],
    ['CREATE EXTENSION IF NOT EXISTS pg_trgm', 'extension', 'CREATE EXTENSION pg_trgm'],
    ["LOAD 'auto_explain'", 'extension', 'LOAD auto_explain'],
    ["COPY vols FROM PROGRAM 'curl example.org'", 'program', 'COPY PROGRAM curl example.org'],
    ["COPY vols TO '/tmp/x'", 'file', 'COPY /tmp/x'],
    ['CREATE ROLE admin SUPERUSER', 'role', 'CREATE ROLE admin'],
    ['DO $$ BEGIN DROP DATABASE x; END $$', 'code', 'DO'],
    ["CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'", 'code', 'CREATE FUNCTION'],
    ['ALTER SYSTEM SET shared_preload_libraries = x', 'setting', 'ALTER SYSTEM'],
    ['SET session_replication_role = replica', 'setting', 'session_replication_role'],
    ["CREATE VIEW v AS SELECT pg_read_file('/etc/passwd')", 'file', 'pg_read_file'],
    ["CREATE TABLE t (x text DEFAULT pg_read_file('/etc/passwd'))", 'file', 'pg_read_file'],
    ["CREATE TABLE t AS SELECT * FROM dblink('host=x', 'SELECT 1') AS d(i int)", 'code', 'dblink'],
    ['DROP SCHEMA public CASCADE', 'drop', 'DROP SCHEMA'],
    ['/* c */ DROP /* d */ DATABASE x', 'database', 'DROP DATABASE x'],
    ['SELECT 1', 'not-ddl', 'SELECT'],
    ['VACUUM', 'not-ddl', 'VACUUM'],
  ])('%s', async (sql, refused, detail) => {
    const check = await checkDdl(`CREATE TABLE a (i int);\n\n${sql};`);
    expect(check.refused).toBe(1);
    expect(check.statements[1]).toMatchObject({ line: 3, refused, detail });
  });
});

test('a usual schema passes whole, each statement with its line', async () => {
  const { statements, refused } = await checkDdl(`\ufeff-- entrepôt « été »
CREATE SCHEMA mart;
CREATE TABLE mart.vol (
  id integer PRIMARY KEY, jour date NOT NULL, etat text CHECK (etat IN ('à l''heure', 'retard'))
);
-- index
CREATE INDEX ON mart.vol (jour); COMMENT ON TABLE mart.vol IS 'DROP DATABASE x;';
CREATE VIEW mart.v AS SELECT jour, count(*) FROM mart.vol GROUP BY 1;
GRANT SELECT ON mart.vol TO lecteur;
DROP TABLE IF EXISTS ancien;
SET search_path = mart;
INSERT INTO mart.vol VALUES (1, '2024-01-01', 'retard');`);
  expect(refused).toBe(0);
  expect(statements.map(({ line, kind }) => [line, kind])).toEqual([
    [2, 'CreateSchemaStmt'],
    [3, 'CreateStmt'],
    [7, 'IndexStmt'],
    [7, 'CommentStmt'],
    [8, 'ViewStmt'],
    [9, 'GrantStmt'],
    [10, 'DropStmt'],
    [11, 'VariableSetStmt'],
    [12, 'InsertStmt'],
  ]);
  expect(statements[2]?.sql).toBe('CREATE INDEX ON mart.vol (jour)');
});

test('a text that is no SQL is refused at its line', async () => {
  expect(await checkDdl('CREATE TABLE é (i int);\nCREATE TABEL b (i int);')).toEqual({
    refused: 1,
    statements: [
      {
        line: 2,
        kind: 'syntax',
        sql: 'CREATE TABEL b (i int);',
        refused: 'syntax',
        detail: 'syntax error at or near "TABEL"',
      },
    ],
  });
  expect(await checkDdl('  ')).toEqual({ refused: 0, statements: [] });
});
