import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';
import { listTags } from './xml-tags.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-software-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: ['I-COD-4'] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const rowOf = (reading: Reading, text: string): ReadingRow | undefined =>
  listRows(reading).find(({ label }) => String(label).includes(text));
const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const JUNIT = `<?xml version="1.0"?>
<testsuites><testsuite name="pytest" tests="5" failures="0" timestamp="2026-05-04T10:00:00">
<testcase classname="tests.test_api" name="test_&quot;un&quot;" time="0.5"/>
<testcase classname="tests.test_api" name="test_deux" time="1,200.25"><system-out><![CDATA[<failure/>]]></system-out></testcase>
<testcase classname="tests.test_api" name="test_trois"><failure message="1 &lt; 2">trace</failure></testcase>
<testcase classname="tests.test_api" name="test_quatre"><error/></testcase>
<testcase classname="tests.test_api" name="test_cinq"><skipped/></testcase>
</testsuite></testsuites>`;
const COBERTURA = `<?xml version="1.0"?>
<!DOCTYPE coverage SYSTEM "http://example.org/coverage-04.dtd">
<coverage line-rate="0.99"><packages><package><classes><class filename="a.py"><methods><method name="f"><lines>
<line number="1" hits="1"/></lines></method></methods><lines>
<line number="1" hits="1"/><line number="2" hits="0"/>
<line number="3" hits="4" branch="true" condition-coverage="50% (1/2)"/><line number="4" hits="1"/>
</lines></class></classes></package></packages></coverage>`;
const LCOV = 'TN:\nSF:a.ts\nDA:1,3\nDA:2,0\nBRDA:1,0,0,1\nBRDA:1,0,1,-\nend_of_record\n';

describe('code that is delivered', () => {
  const archive = zip({
    'projet/src/app.py': 'def test_of_nothing(): pass\n',
    'projet/tests/__init__.py': '',
    'projet/tests/test_calcul.py': 'def test_a():\n    assert 1\n\nasync def test_b():\n    assert 2\n',
    'projet/tests/integration/test_api.py': 'def test_api():\n    assert True\n',
    'projet/tests/test_http.py':
      'from fastapi.testclient import TestClient\ndef test_http():\n    assert 1\n',
    'projet/web/panier.spec.ts':
      "import fc from 'fast-check';\ntest('x', () => expect(1).toBe(1));\nit('y', () => {});\n",
    'projet/e2e/accueil.spec.ts': "test('accueil', async ({ page }) => { await page.goto('/'); });\n",
    'projet/node_modules/lib/lib.test.js': "test('étranger', () => {});\n",
  });

  test('tests are counted by type, those of installed packages aside, and nothing is said to have run', async () => {
    const reading = await read({ 'code.zip': archive });
    expect(reading.stateReason ?? reading.state).toBe('ok');
    expect(rowOf(reading, 'd’unité')).toMatchObject({ count: 2, files: 1, assertions: 2, path: 'code.zip' });
    expect(rowOf(reading, 'd’unité')?.locators).toEqual(['projet/tests/test_calcul.py']);
    expect(rowOf(reading, 'd’intégration')).toMatchObject({ count: 2, files: 2 });
    expect(rowOf(reading, 'de propriétés')).toMatchObject({ count: 2, files: 1 });
    expect(rowOf(reading, 'de bout en bout')).toMatchObject({ count: 1, assertions: 0 });
    expect(rowOf(reading, 'de charge')).toMatchObject({ count: 0, files: 0 });
    expect(reading.sentence).toContain('5 fichiers de tests sur 7 fichiers lus, 7 tests écrits');
    expect(reading.sentence).toContain('Rien n’est exécuté ici.');
    // The end-to-end file asserts nothing.
    expect(reading.assumptions[1]).toMatchObject({ check: 'violated' });
    expect(findForbidden(JSON.stringify(reading))).toEqual([]);
  });

  test('a report inside the archive is read at its place', async () => {
    const reading = await read({
      'code.zip': zip({ 'a/tests/test_a.py': 'def test_a(): assert 1\n', 'a/junit.xml': JUNIT }),
    });
    expect(rowOf(reading, 'cas passés')).toMatchObject({
      count: 2,
      path: 'code.zip',
      locator: 'a/junit.xml',
    });
  });

  test('an archive that climbs, that is broken or that holds no code says so', async () => {
    const climbing = await read({ 'code.zip': zip({ '../dehors.py': 'x = 1' }) });
    expect([climbing.state, climbing.value]).toEqual(['invalid_evidence', null]);
    const broken = await read({ 'code.zip': archive.slice(0, 80) });
    expect([broken.state, broken.stateReason?.includes('code.zip')]).toEqual(['invalid_evidence', true]);
    const empty = await read({ 'code.zip': zip({ 'lisez-moi.txt': 'rien' }) });
    expect(empty.sentence).toContain('Aucun code remis');
  });
});

describe('reports that are delivered', () => {
  test('cases of a JUnit report by what became of them, not by the totals that it states', async () => {
    const reading = await read({ 'junit.xml': JUNIT });
    const counts = ['cas passés', 'ne tient pas', 'arrêtés', 'non joués'].map(
      (text) => rowOf(reading, text)?.count,
    );
    expect(counts).toEqual([2, 1, 1, 1]);
    expect(rowOf(reading, 'cas passés')).toMatchObject({
      total: 5,
      seconds: 1200.75,
      date: '2026-05-04T10:00:00',
    });
  });

  test('lines and branches of Cobertura and LCOV, counted and not read from their rates', async () => {
    const cobertura = await read({ 'coverage.xml': COBERTURA });
    expect(rowOf(cobertura, 'lignes couvertes')).toMatchObject({ count: 3, total: 4, share: 0.75, files: 1 });
    expect(rowOf(cobertura, 'branches couvertes')).toMatchObject({ count: 1, total: 2 });
    const lcov = await read({ 'lcov.info': LCOV });
    expect(rowOf(lcov, 'lignes couvertes (LCOV)')).toMatchObject({ count: 1, total: 2 });
    expect(rowOf(lcov, 'branches couvertes')).toMatchObject({ count: 1, total: 2 });
  });

  test('a case that passes in one report and not in another is named', async () => {
    const second = JUNIT.replace('<failure message="1 &lt; 2">trace</failure>', '');
    const reading = await read({ 'junit-1.xml': JUNIT, 'junit-2.xml': second });
    expect(rowOf(reading, 'change d’un compte rendu')).toMatchObject({
      count: 1,
      ids: ['tests.test_api › test_trois'],
    });
  });

  test.each(['', '<', '<a><b></a>', 'texte', '<testsuite><testcase></testsuite>', '{"a":1}'])(
    'the report « %s » gives no value and the reason',
    async (content) => {
      const reading = await read({ 'junit.xml': content });
      expect([reading.state, reading.value]).toEqual(['invalid_evidence', null]);
      expect(reading.stateReason).toContain('junit.xml');
    },
  );
});

test('tags of a text that stops short or is very long are listed or refused in time', () => {
  expect(listTags(`<a ${'x="1" '.repeat(50_000)}`)).toBeNull();
  expect(listTags(`<a>${'<b/>'.repeat(50_000)}</a>`)).toHaveLength(50_001);
  expect(listTags('<!--'.repeat(500_000))).toBeNull();
  expect(listTags('<a>'.repeat(500_000))).toBeNull();
  expect(listTags(`<a x="${'y'.repeat(2_000_000)}"/>`)).toHaveLength(1);
  expect(
    listTags('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a b="&x;"/>')?.[0]?.attributes,
  ).toEqual({
    b: '&x;',
  });
});
