import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { measureFiles, writePiece } from '../fiche/measure-files.ts';
import { findForbidden } from '../forbidden-words.ts';
import { listRows } from '../list-rows.ts';
import type { Reading, ReadingRow } from '../reading.ts';

const room = mkdtempSync(join(tmpdir(), 'etalon-indicators-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function read(files: Readonly<Record<string, string>>, instrument: string): Promise<Reading> {
  const paths = Object.entries(files).map(([name, content]) => writePiece(room, name, content));
  const [reading] = await measureFiles({ caseFolder: null, paths, instruments: [instrument] });
  if (reading === undefined) throw new Error('no reading');
  return reading;
}
const rowOf = (reading: Reading, text: string): ReadingRow | undefined =>
  listRows(reading).find(({ label }) => String(label).includes(text));

const PREDICTIONS = 'id,y_true,y_pred\n1,oui,oui\n2,non,non\n3,non,oui\n4,oui,oui\n';
const FLIGHTS = 'vol;retard\nA;10\nB;\nC;20\n';
const indicators = (list: readonly object[]): string => JSON.stringify({ indicators: list });

describe('I-KPI-1', () => {
  const FULL = {
    ...{ name: 'Exactitude', question: 'Les réponses sont-elles justes ?', formula: 'avg(1)', unit: '1' },
    ...{ source: 'predictions', freq: 'mois', owner: 'Ana', baseline: 0.5, target: 0.8, threshold: 0.7 },
    ...{ direction: 'hausse', limits: 'classes rares' },
  };

  test('counts the members filled, names those that are not, and counts each member over the list', async () => {
    const reading = await read(
      { 'indicateurs.json': indicators([FULL, { name: 'Retard', formula: 'avg(retard)', baseline: 0 }]) },
      'I-KPI-1',
    );
    expect(rowOf(reading, 'Exactitude')).toMatchObject({ filled: 12, required: 12, missing: '' });
    // A baseline of zero is filled.
    expect(rowOf(reading, 'Retard')).toMatchObject({ filled: 3, required: 12, path: 'indicateurs.json' });
    expect(String(rowOf(reading, 'Retard')?.missing)).toBe(
      'question, unité, source, fréquence, responsable, cible, seuil, sens, limites',
    );
    expect(rowOf(reading, 'besoin d’information')).toMatchObject({ filled: 1, required: 2 });
    expect(reading.sentence).toContain('15 champs remplis sur 24');
    expect(findForbidden(JSON.stringify(reading))).toEqual([]);
  });

  test('reads a table made elsewhere, in French, as the document', async () => {
    const table =
      'Nom;Question;Formule;Unité;Source;Fréquence;Responsable;Valeur de départ;Cible;Seuil;Sens;Limites\n' +
      'Exactitude;Justes ?;avg(1);1;predictions;mois;Ana;0,5;0,8;0,7;hausse;classes rares\n';
    const reading = await read({ 'indicateurs.csv': table }, 'I-KPI-1');
    expect(rowOf(reading, 'Exactitude')).toMatchObject({ filled: 12, missing: '' });
  });

  test.each([
    ['{"indicators": [', 'invalid_evidence'],
    ['{"indicators": []}', 'invalid_evidence'],
    ['[]', 'invalid_evidence'],
    ['{"autre": 1}', 'invalid_evidence'],
  ])('%s gives no value and says why', async (content, state) => {
    const reading = await read({ 'indicateurs.json': content }, 'I-KPI-1');
    expect([reading.state, reading.value]).toEqual([state, null]);
    expect(reading.stateReason).not.toBe('');
  });
});

describe('I-KPI-2', () => {
  const computed = (list: readonly object[]): Promise<Reading> =>
    read(
      { 'indicateurs.json': indicators(list), 'predictions.csv': PREDICTIONS, 'vols.csv': FLIGHTS },
      'I-KPI-2',
    );

  test('an expression runs on the table of its source, a query on what it names, beside the declared value', async () => {
    const reading = await computed([
      { name: 'exactitude', formula: 'avg(CASE WHEN y_true = y_pred THEN 1 ELSE 0 END)', value: '0,75' },
      { name: 'retard', source: 'vols.csv', formula: '=sum(retard) ÷ count(retard);', value: 15.2 },
      {
        name: 'part',
        formula: 'SELECT count(*) FILTER (WHERE retard > 12) / count(*) FROM vols',
        value: '33 %',
      },
    ]);
    expect(reading.stateReason ?? reading.state).toBe('ok');
    expect(rowOf(reading, 'exactitude')).toMatchObject({
      ...{ recomputed: 0.75, declared: 0.75, difference: 0, tolerance: 0.005, table: 'predictions' },
      ...{ state: 'calculée, égale à la valeur déclarée', onEmpty: null },
    });
    expect(rowOf(reading, 'retard')).toMatchObject({
      ...{ recomputed: 15, declared: 15.2, table: 'vols', onEmpty: 'vide' },
      state: 'calculée, autre que la valeur déclarée',
    });
    // A third, written as a percentage.
    expect(rowOf(reading, 'part')).toMatchObject({
      declared: 33,
      state: 'calculée, égale à la valeur déclarée',
    });
    expect(Number(rowOf(reading, 'part')?.recomputed)).toBeCloseTo(1 / 3, 12);
    expect(reading.sentence).toContain('3 calculés');
    expect(reading.sentence).toContain('Divisions : 2, dont 0 rendent un nombre');
    expect(findForbidden(JSON.stringify(reading))).toEqual([]);
  });

  test('a denominator that is looked after gives a number without any row', async () => {
    const reading = await computed([
      { name: 'sans garde', formula: 'sum(retard) / count(*)', source: 'vols' },
      { name: 'gardée', formula: 'coalesce(sum(retard) / nullif(count(*), 0), 0)', source: 'vols' },
    ]);
    expect(rowOf(reading, 'gardée')).toMatchObject({ recomputed: 10, onEmpty: '0' });
    expect(rowOf(reading, 'sans garde')?.onEmpty).toMatch(/vide|infini|NaN/);
    expect(reading.sentence).toContain('Divisions : 2, dont 1 rendent un nombre');
  });

  test.each([
    ['nombre de réponses justes sur le total', /ni une requête SQL/],
    ['avg(colonne_absente)', /colonne_absente/],
    ['SELECT vol, retard FROM vols', /un seul nombre/],
    ['SELECT vol FROM vols LIMIT 1', /n’est pas un nombre/],
    ["(SELECT count(*) FROM read_csv('/etc/passwd'))", /fonction y sert de table/],
    ['SELECT 1; SELECT 2', /plusieurs instructions/],
    ['random()', /refusé/],
    ['SELECT count(*) FROM etalon_truth', /etalon_truth/],
    ['SELECT count(*) FROM "/etc/passwd"', /arrête/],
  ])('« %s » is not computed, and the reason is told', async (formula, reason) => {
    const row = rowOf(await computed([{ name: 'un', formula }]), 'un');
    expect(row).toMatchObject({ state: 'non calculée' });
    expect(row).not.toHaveProperty('recomputed');
    expect(String(row?.reason)).toMatch(reason);
    expect(String(row?.reason)).not.toMatch(/\/tmp|passwd\b.*root/);
  });

  test('a query that would never end is cut', async () => {
    const table = `n\n${Array.from({ length: 3000 }, (_, at) => at).join('\n')}\n`;
    const formula = 'SELECT sum(a.n * b.n * c.n * d.n) FROM nombres a, nombres b, nombres c, nombres d';
    const reading = await read(
      { 'indicateurs.json': indicators([{ name: 'long', formula }]), 'nombres.csv': table },
      'I-KPI-2',
    );
    expect(String(rowOf(reading, 'long')?.reason)).toContain('arrêté après 10 secondes');
  }, 60_000);

  test('without any table, or without formula, each indicator says so', async () => {
    const alone = await read(
      { 'indicateurs.json': indicators([{ name: 'a', formula: '1 + 1' }, { name: 'b' }]) },
      'I-KPI-2',
    );
    expect(rowOf(alone, 'a')?.reason).toBe('aucune table livrée sur laquelle calculer');
    expect(rowOf(alone, 'b')).toMatchObject({ state: 'sans formule' });
  });
});
