import { expect, it } from 'vitest';
import { joinRoster } from './join-roster.ts';

const table = (...lines: readonly string[]) => {
  const [head = '', ...rows] = lines;
  return { columns: head.split(','), rows: rows.map((row) => row.split(',')) };
};

const users = table(
  'sourcedId,status,dateLastModified,enabledUser,givenName,familyName,middleName,email',
  'u1,,,true,Zoé,Lévêque,Anne,zoe@ecole.example',
  'u2,active,,true,Prof,Durand,,prof@ecole.example',
  'u3,tobedeleted,,true,Ancien,Petit,,ancien@ecole.example',
  'u4,,,false,Parti,Morel,,parti@ecole.example',
  'u5,,,true,Ali,Haddad,,ali@ecole.example',
);
const roles = table(
  'sourcedId,status,userSourcedId,roleType,role',
  'r1,,u1,primary,student',
  'r2,,u2,primary,teacher',
  'r3,,u3,primary,student',
  'r4,,u4,primary,student',
);
const enrollments = table(
  'sourcedId,status,classSourcedId,userSourcedId,role',
  'e1,,c1,u1,student',
  'e2,,c2,u1,student',
  'e3,,c1,u2,teacher',
  'e4,,c1,u5,student',
  'e5,tobedeleted,c9,u5,student',
);
const demographics = table('sourcedId,status,birthDate,sex,cityOfBirth', 'u1,,1998-02-28,female,Nîmes');

it('keeps the students who are there, with their classes and what is told of their birth', () => {
  const joined = joinRoster({
    'users.csv': users,
    'roles.csv': roles,
    'enrollments.csv': enrollments,
    'demographics.csv': demographics,
  });
  expect(joined.rows).toEqual([
    ['u1', 'zoe@ecole.example', 'Lévêque', 'Zoé', 'Anne', 'F', '1998-02-28', 'Nîmes', 'c1 ; c2'],
    ['u5', 'ali@ecole.example', 'Haddad', 'Ali', '', '', '', '', 'c1'],
  ]);
});

it('reads the role of users.csv where there is no roles.csv, as OneRoster 1.1 did', () => {
  const old = table(
    'sourcedId,status,enabledUser,role,givenName,familyName,email',
    'u1,active,true,student,Zoé,Lévêque,zoe@ecole.example',
    'u2,active,true,teacher,Prof,Durand,p@ecole.example',
  );
  expect(joinRoster({ 'users.csv': old }).rows).toHaveLength(1);
});

it('finds nobody without users', () => {
  expect(joinRoster({ 'roles.csv': roles }).rows).toEqual([]);
});
