import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCase } from '@etalon/cases';
import { writeXlsxTables } from '@etalon/document';
import { listForActivity, measureHandIn, type Reading } from '@etalon/instruments';
import { type DocumentTable, findDocumentKind, type Json, type JsonObject } from '@etalon/workshop';
import { afterAll, describe, expect, it } from 'vitest';

const CONTENT = join(import.meta.dirname, '../content');
const salle = mkdtempSync(join(tmpdir(), 'etalon-ailleurs-'));
afterAll(() => rmSync(salle, { recursive: true, force: true }));

const AT = '2026-11-26T08:00:00Z';
type Ligne = Readonly<Record<string, string | number | boolean | null>>;

/** Une feuille de calcul, comme quelqu’un l’écrit à la main. */
const feuille = (name: string, rows: readonly Ligne[]): DocumentTable => ({
  name,
  title: { fr: name, en: name },
  columns: Object.keys(rows[0] ?? {}).map((key) => ({ key, title: { fr: key, en: key } })),
  rows,
});
const classeur = (...tables: readonly DocumentTable[]): Promise<Uint8Array> =>
  writeXlsxTables(tables, { language: 'fr', at: AT });

interface Fichier {
  readonly slot: string;
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

const remplir = (kind: string, content: Readonly<Record<string, Json>>): JsonObject => ({
  ...findDocumentKind(kind).create(),
  ...content,
});
const sceller = (kind: string, content: JsonObject): readonly Fichier[] =>
  findDocumentKind(kind)
    .writeFiles(content)
    .filter(({ slots }) => slots[0] !== 'note')
    .map(({ fileName, slots, content: text }) => ({ slot: slots[0] ?? '', fileName, content: text }));

let rang = 0;
const mesurer = async (
  activity: string,
  caseFolder: string,
  files: readonly Fichier[],
): Promise<ReadonlyMap<string, Reading>> => {
  rang += 1;
  const pieces = files.map(({ slot, fileName, content }, index) => {
    const path = join(salle, `${rang}-${index}-${fileName}`);
    writeFileSync(path, content);
    return { slot, fileName, path, sha256: createHash('sha256').update(content).digest('hex') };
  });
  const readings = await measureHandIn({
    ...{ pieces, caseFolder, scope: 'sealed', confirmedMatches: [] },
    instruments: listForActivity(activity).map((entry) => entry.id),
  });
  return new Map(readings.map((reading) => [reading.instrument, reading]));
};

/** Ce qui est lu, sans le nom des fichiers ni la place dans chacun : eux diffèrent par nature. */
const dire = (reading: Reading | undefined): unknown => {
  const value = reading?.value;
  const rows = typeof value === 'object' && value !== null ? value : null;
  return {
    state: reading?.state,
    sentence: reading?.sentence,
    value: rows === null ? value : rows.map(({ path: _, locator: __, ...row }) => row),
  };
};

const differences = (
  one: ReadonlyMap<string, Reading>,
  other: ReadonlyMap<string, Reading>,
): readonly string[] =>
  [...one.keys()].filter((id) => JSON.stringify(dire(one.get(id))) !== JSON.stringify(dire(other.get(id))));

const construire = async (id: string, records: number): Promise<string> => {
  const out = join(salle, id);
  await buildCase({ source: join(CONTENT, 'cases', id), seed: 'ailleurs', out, records });
  return out;
};

/** Relevés qui diffèrent, et pourquoi ; tout autre écart est un défaut. */
const EXPLIQUES: Readonly<Record<'A2.2' | 'A3.1', Readonly<Record<string, string>>>> = {
  'A2.2': {
    'I-NUM-1':
      'le même nombre est retrouvé des deux côtés, mais un classeur d’analyse n’est pas une source de nombres : il est relié au jeu',
  },
  'A3.1': {
    'I-DQ-3':
      'les défauts plantés un à un suivent une graine tirée des fichiers : les comptes par opérateur bougent d’une unité',
    'I-RSK-3':
      'le document de l’atelier ouvre toujours une analyse d’impact, ici vide et lue comme telle ; le classeur n’en a pas',
  },
};

describe('Le même travail remis deux fois se lit pareil', () => {
  it('analyse statistique : atelier, puis carnet, script R et classeur', { timeout: 240_000 }, async () => {
    const cas = await construire('a2-2-embarquement-2001', 600);
    const csv = ['vol;procedure;agents;retard_min'];
    for (let i = 0; i < 200; i += 1)
      csv.push(`V${i};${i % 2 ? 'groupes' : 'habituel'};${3 + (i % 4)};${((i * 37) % 41) - (i % 2) * 6}`);
    const note = 'Le retard baisse (t(198) = 2,20, p = ,029).\n\nEffet : 6 min sur 200 vols.\n';
    const commun: readonly Fichier[] = [
      { slot: 'dataset', fileName: 'essai.csv', content: `${csv.join('\n')}\n` },
      { slot: 'note', fileName: 'note.md', content: note },
    ];
    const constat = { id: 'f1', questionId: 'question', modelId: 'm1', effect: -6.2, lo: -8.1, hi: -4.3 };
    const suite = {
      unit: 'min',
      n: 200,
      interpretation: 'moins de retard',
      limits: 'essai non tiré au sort',
    };
    const question = {
      ...{ population: 'vols', outcome: 'retard_min', exposure: 'procedure', comparison: 'habituel' },
      ...{ unit: 'min', decision: 'généraliser', decisionThreshold: -3 },
    };
    const plan = {
      ...{ estimand: 'écart des moyennes', design: 'observation', method: 't de Welch' },
      ...{ assumptions: 'indépendance', alternatives: 'rangs', alpha: 0.05, usefulPrecision: 2 },
    };
    const action = {
      id: 'a1',
      findingId: 'f1',
      decision: 'généraliser',
      threshold: '-3',
      owner: 'directrice',
    };
    const analyse = remplir('analysis', {
      question,
      plan: { ...plan, registeredAt: null, registered: null, resultsBefore: 0, amendments: [] },
      models: [
        {
          ...{ id: 'm1', label: 'retard selon la procédure', formula: 'retard_min ~ procedure' },
          ...{ family: 't-welch', spec: { kind: 't-welch', column: 'retard_min', group: 'procedure' } },
          ...{ filters: [], n: 200, estimates: [], fit: {}, diagnostics: [], warnings: [] },
          ...{ engine: 'R', runId: 'r1', at: AT },
        },
      ],
      findings: [{ ...constat, ...suite, sentence: 'Moins six minutes.', numbers: [] }],
      actions: [{ ...action, benefit: '', risk: '' }],
    });
    const atelier = await mesurer('A2.2', cas, [...commun, ...sceller('analysis', analyse)]);
    const excel = await classeur(
      feuille('Question', [question]),
      feuille('Plan', [plan]),
      feuille('Modeles', [
        {
          id: 'm1',
          label: 'retard selon la procédure',
          formula: 'retard_min ~ procedure',
          method: 'Welch',
          n: 200,
        },
      ]),
      feuille('Constats', [{ ...constat, ...suite, sentence: 'Moins six minutes.' }]),
      feuille('Actions', [action]),
    );
    const carnet = JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: [{ cell_type: 'code', execution_count: 1, metadata: {}, source: 'd.describe()', outputs: [] }],
    });
    const ailleurs = await mesurer('A2.2', cas, [
      ...commun,
      { slot: 'analysis', fileName: 'analyse.xlsx', content: excel },
      { slot: 'notebook', fileName: 'analyse.ipynb', content: carnet },
      { slot: 'code', fileName: 'analyse.R', content: 't.test(retard_min ~ procedure, d)\n' },
    ]);
    for (const id of ['I-STA-3', 'I-STA-5', 'I-STA-6']) expect(atelier.get(id)?.state).toBe('ok');
    const found = differences(atelier, ailleurs).filter((id) => EXPLIQUES['A2.2'][id] === undefined);
    expect(found.map((id) => [id, dire(atelier.get(id)), dire(ailleurs.get(id))])).toEqual([]);
    expect(
      Object.keys(EXPLIQUES['A2.2']).filter((id) => !differences(atelier, ailleurs).includes(id)),
    ).toEqual([]);
  });

  it('protection des données : atelier, puis classeurs et CSV', { timeout: 240_000 }, async () => {
    const cas = await construire('a3-1-assistance-2001', 500);
    const risque = {
      ...{
        id: 'k1',
        cause: 'droits trop larges',
        event: 'fuite de données de santé',
        consequence: 'atteinte',
      },
      ...{ asset: 'base', source: 'agent', origin: 'internal', kind: 'privacy', likelihood: 3, severity: 4 },
      ...{ residualLikelihood: 1, residualSeverity: 4, treatment: 'modify', owner: 'DPO' },
    };
    const mesure = {
      ...{ id: 'm1', title: 'Cloisonner les escales', family: 'reduce', owner: 'RSSI', due: '2027-01-15' },
      ...{ cost: '12000', verification: 'revue des accès', status: 'planned', residual: 'faible' },
    };
    const controle = { id: 'q1', column: 'demande_id', rule: 'unique', severity: 'major', owner: 'qualité' };
    const definition = { id: 'd1', column: 'demande_id', definition: 'clé', type: 'texte', owner: 'qualité' };
    const protection = remplir('protection', {
      risks: [
        {
          ...risque,
          ...{
            controls: [],
            measureIds: ['m1'],
            due: null,
            reviewDate: null,
            acceptedBy: null,
            acceptedOn: null,
          },
        },
      ],
      measures: [{ ...mesure, riskIds: ['k1'], dependsOn: [] }],
      legal: [
        { id: 'l1', provision: 'rgpd.9', applies: 'yes', facts: [], reason: 'données de santé', date: null },
        {
          id: 'l2',
          provision: 'ia.6-2',
          applies: 'yes',
          facts: [],
          reason: 'gestion des salariés',
          date: null,
        },
      ],
      qualityPolicy: {
        dictionary: [{ ...definition, unit: '', domain: '', source: '', refresh: '', sensitivity: '' }],
        checks: [{ ...controle, params: {}, mostly: null, characteristic: '', onFail: '' }],
        procedures: [],
      },
    });
    const jeu: Fichier = {
      ...{ slot: 'dataset', fileName: 'demandes.csv' },
      content: `demande_id;courriel\n${Array.from({ length: 40 }, (_, i) => `D${i};p${i}@voyageurs.example`).join('\n')}\n`,
    };
    const atelier = await mesurer('A3.1', cas, [jeu, ...sceller('protection', protection)]);
    const ailleurs = await mesurer('A3.1', cas, [
      jeu,
      {
        ...{ slot: 'register', fileName: 'registre.xlsx' },
        content: await classeur(
          feuille('Droit', [
            { id: 'l1', provision: 'rgpd.9', applies: 'yes', reason: 'données de santé' },
            { id: 'l2', provision: 'ia.6-2', applies: 'yes', reason: 'gestion des salariés' },
          ]),
        ),
      },
      {
        ...{ slot: 'risks', fileName: 'risques.xlsx' },
        content: await classeur(feuille('Risques', [{ ...risque, measureIds: 'm1' }])),
      },
      {
        ...{ slot: 'policy', fileName: 'politique.csv' },
        content: `id;title;family;owner;due;cost;verification;status;residual;riskIds\n${Object.values(mesure).join(';')};k1\n`,
      },
      {
        ...{ slot: 'quality', fileName: 'qualite.xlsx' },
        content: await classeur(feuille('Controles', [controle]), feuille('Dictionnaire', [definition])),
      },
    ]);
    for (const id of ['I-RSK-1', 'I-REG-1', 'I-PII-1', 'I-DQ-2', 'I-DQ-3'])
      expect([id, atelier.get(id)?.stateReason ?? atelier.get(id)?.state]).toEqual([id, 'ok']);
    const found = differences(atelier, ailleurs).filter((id) => EXPLIQUES['A3.1'][id] === undefined);
    expect(found.map((id) => [id, dire(atelier.get(id)), dire(ailleurs.get(id))])).toEqual([]);
    expect(
      Object.keys(EXPLIQUES['A3.1']).filter((id) => !differences(atelier, ailleurs).includes(id)),
    ).toEqual([]);
  });
});
