import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadingRow } from '../../reading.ts';
import { draw, range, type Specimen } from '../specimen.ts';

const ROWS = 40;
const CHECKS = [
  { id: 'vide', column: 'zone', rule: 'not_null', params: {} },
  { id: 'borne', column: 'duree', rule: 'between', params: { min: 0, max: 60 } },
  { id: 'liste', column: 'etat', rule: 'in_set', params: { values: ['ouvert', 'clos'] } },
];
const failed = (rows: readonly ReadingRow[], id: string): number =>
  rows.filter((row) => row.id === id).reduce((sum, row) => sum + Number(row.count), 0);
const writeRows = (rows: readonly (readonly string[])[]): string =>
  `${[['numero', 'zone', 'duree', 'etat'], ...rows].map((row) => row.join(';')).join('\n')}\n`;
const POLICY = JSON.stringify({ checks: CHECKS });

const policy: Specimen = {
  planted: 'lignes fautives que les contrôles exécutés comptent',
  plant: (stream) => {
    const expected = { vide: 0, borne: 0, liste: 0 };
    const hit = (name: keyof typeof expected): boolean => {
      const isHit = draw(stream, 0.1);
      if (isHit) expected[name] += 1;
      return isHit;
    };
    const rows = range(ROWS).map((rank) => [
      `N${rank}`,
      hit('vide') ? '' : 'nord',
      hit('borne') ? '75' : '30',
      hit('liste') ? 'perdu' : 'clos',
    ]);
    return { files: { 'qualite.json': POLICY, 'donnees.csv': writeRows(rows) }, expected };
  },
  sound: 'lignes tenues que les contrôles disent fautives',
  clean: () => ({
    files: {
      'qualite.json': POLICY,
      'donnees.csv': writeRows(range(ROWS).map((rank) => [`N${rank}`, 'nord', '60', 'ouvert'])),
    },
    examined: ROWS * CHECKS.length,
  }),
  count: (_, rows) => Object.fromEntries(CHECKS.map(({ id }) => [id, failed(rows, id)])),
  compared: 'Décompte direct des cellules altérées au tirage (fiche/specimens/quality.ts).',
  gaming: ['Écrire les règles d’après le jeu livré : I-DQ-3 mesure ce qu’elles arrêteraient.'],
  sources: ['ISO/IEC 25012, titres seuls', 'Great Expectations, sens des règles'],
};

const INTENSITIES = 3;
const TRIVIAL = { id: 'rien', column: 'jour', rule: 'regex', params: { pattern: '.*' } };
const UNIQUE = { id: 'cle', column: 'vol_id', rule: 'unique', params: {} };
const TIGHT = { id: 'serre', column: 'retard_min', rule: 'between', params: { min: 0, max: 1 } };
const writePolicy = (checks: readonly object[]): string => JSON.stringify({ checks });

const mutants: Specimen = {
  planted: 'doublons plantés que la politique arrête, et fausses alarmes, que le relevé compte',
  plant: (stream) => {
    const [isKeyed, isTight] = [draw(stream, 0.5), draw(stream, 0.5)];
    return {
      files: {
        'qualite.json': writePolicy([TRIVIAL, ...(isKeyed ? [UNIQUE] : []), ...(isTight ? [TIGHT] : [])]),
      },
      expected: { doublon: isKeyed ? INTENSITIES : 0, alarme: isTight ? 1 : 0 },
    };
  },
  sound: 'défauts qu’une politique sans règle utile arrêterait selon le relevé',
  clean: () => ({ files: { 'qualite.json': writePolicy([TRIVIAL]) }, examined: INTENSITIES + 1 }),
  count: (_, rows) => ({
    doublon: Number(rows.find((row) => row.operator === 'M2')?.found ?? 0),
    alarme: rows.filter((row) => row.kind === 'beyond').length,
  }),
  needsCase: 'whole',
  drawn: ['found', 'planted', 'lo', 'hi', 'possible'],
  compared:
    'Un doublon de clé arrête une règle d’unicité, et elle seule : compte connu au tirage (fiche/specimens/quality.ts).',
  gaming: [
    'Figer des contrôles d’égalité sur le jeu propre : les fausses alarmes d’un autre mois les montrent.',
  ],
  sources: ['DeMillo, Lipton et Sayward 1978, mutation', 'Schelter et coll. 2018, contrôles de données'],
};

const TASK = JSON.stringify({
  target: { column: 'retard_min', kind: 'number' },
  features: [{ name: 'distance_km', kind: 'number' }],
});
/** Flights of the visible files of the case, as a delivered table; a shift makes each delay wrong by that much. */
function writeFlights(caseFolder: string, shift: number): string {
  const [, ...winter] = readFileSync(join(caseFolder, 'donnees/escales-hiver.csv'), 'utf8').split('\n');
  const lines = winter.flatMap((line) => {
    const cells = line.split(';');
    const [distance, delay] = [Number(cells[9]?.replace(',', '.')), Number(cells[10])];
    const isRead = cells.length > 12 && distance > 0 && distance < 9000 && cells[10] !== '' && delay > -200;
    return isRead ? [`${cells[0]};${distance};${delay + shift}`] : [];
  });
  return `vol_id;distance_km;retard_min\n${lines.join('\n')}\n`;
}
const effect: Specimen = {
  planted: 'jeux aux retards tous décalés, dont le relevé met le zéro hors de l’intervalle',
  plant: (stream, caseFolder) => ({
    files: { 'vols.csv': writeFlights(caseFolder, 300 + stream.nextBelow(300)) },
    caseFiles: { 'truth/downstream.json': TASK },
    expected: { apart: 1 },
  }),
  sound: 'jeux nettoyés sans décalage dont le relevé met le zéro hors de l’intervalle',
  clean: (_, caseFolder) => ({
    files: { 'vols.csv': writeFlights(caseFolder, 0) },
    caseFiles: { 'truth/downstream.json': TASK },
    examined: 1,
  }),
  count: (_, rows) => {
    const row = rows.find(({ label }) => label === 'jeu livré');
    return { apart: row !== undefined && (Number(row.lo) > 0 || Number(row.hi) < 0) ? 1 : 0 };
  },
  needsCase: 'whole',
  drawn: ['before', 'after', 'difference', 'lo', 'hi'],
  compared: 'Décalage connu au tirage : le sens et la présence du zéro (fiche/specimens/quality.ts).',
  gaming: ['Nettoyer pour la tâche seule : la part abîmée se lit dans I-DQ-4.'],
  sources: ['Li et coll. 2021, CleanML', 'Efron 1987, intervalle BCa'],
};

export const QUALITY_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-DQ-2': policy,
  'I-DQ-3': mutants,
  'I-DQ-7': effect,
};
