import type { RandomStream } from '@etalon/numeric';
import { draw, range, type Specimen } from '../specimen.ts';

const ROWS = 120;
const TESTS = 40;
const WORDS = 'colis retard client adresse facture remise camion quai palette contrat agence tournée'.split(
  ' ',
);
const PLANTS = ['L1.2', 'L1.4', 'L2', 'L3.1', 'L3.2'] as const;
type Plant = (typeof PLANTS)[number];

interface Row {
  id: string;
  partie: string;
  jour: string;
  client: string;
  poids: string;
  avis: string;
  suite: string;
  revient: string;
}
const HEAD = ['id', 'partie', 'jour', 'client', 'poids', 'avis', 'suite', 'revient'] as const;

/** Rows in order of time, tested on last, clients on one side each: nothing leaks. */
function drawRows(stream: RandomStream): Row[] {
  return range(ROWS).map((rank) => ({
    id: `R${rank}`,
    partie: rank < ROWS - TESTS ? 'apprentissage' : 'essai',
    jour: new Date(Date.UTC(2026, 0, 1 + rank)).toISOString().slice(0, 10),
    client: rank < ROWS - TESTS ? `A${rank % 20}` : `B${rank % 10}`,
    poids: String(stream.nextBelow(1_000_000)),
    avis: range(12)
      .map(() => WORDS[stream.nextBelow(WORDS.length)])
      .join(' '),
    suite: ['rappel', 'courrier', 'aucune'][stream.nextBelow(3)] ?? '',
    revient: draw(stream, 0.4) ? 'oui' : 'non',
  }));
}

const writePipeline = (fitsOn: string): string =>
  JSON.stringify({
    data: { target: 'revient', id: 'id', entity: 'client', time: 'jour' },
    nodes: [{ id: 'n1', name: 'Mise à l’échelle', op: 'standard', columns: ['poids'], fitsOn }],
    features: [{ name: 'poids', availableAt: 'before' }],
  });
const writeTable = (rows: readonly Row[]): string =>
  `${[HEAD.join(';'), ...rows.map((row) => HEAD.map((name) => row[name]).join(';'))].join('\n')}\n`;

/** Plants one leak in rows drawn clean; what concerns the pipeline is planted there. */
function plantLeak(rows: Row[], plant: Plant, stream: RandomStream): void {
  const train = rows[stream.nextBelow(ROWS - TESTS)];
  const test = rows[ROWS - TESTS + stream.nextBelow(TESTS)];
  const last = rows[ROWS - 1];
  if (train === undefined || test === undefined || last === undefined) return;
  if (plant === 'L1.4') train.avis = test.avis;
  if (plant === 'L3.1') train.jour = last.jour;
  if (plant === 'L3.2') train.client = test.client;
  if (plant === 'L2') for (const row of rows) row.suite = row.revient === 'oui' ? 'rappel' : 'courrier';
}

const leakage: Specimen = {
  planted: 'types de fuite plantés au hasard que le relevé situe',
  plant: (stream) => {
    const rows = drawRows(stream);
    const planted = new Set(PLANTS.filter(() => draw(stream, 0.5)));
    for (const plant of PLANTS) if (planted.has(plant)) plantLeak(rows, plant, stream);
    const files = {
      'pipeline.json': writePipeline(planted.has('L1.2') ? 'all' : 'train'),
      'jeu.csv': writeTable(rows),
    };
    return {
      files,
      expected: Object.fromEntries(PLANTS.map((plant) => [plant, Number(planted.has(plant))])),
    };
  },
  sound: 'types de fuite que le relevé situe dans des lignes qui n’en portent aucune, L3.3 à part',
  clean: (stream) => ({
    files: { 'pipeline.json': writePipeline('train'), 'jeu.csv': writeTable(drawRows(stream)) },
    examined: PLANTS.length,
  }),
  count: (_, rows) =>
    Object.fromEntries(
      PLANTS.map((plant) => [plant, Number(rows.some((row) => row.rule === plant && Number(row.count) > 0))]),
    ),
  drawn: ['auc', 'p'],
  compared: 'Décompte direct des fuites plantées au tirage (fiche/specimens/leakage.ts).',
  gaming: [
    'Ne pas remettre les lignes, le découpage ou la chaîne : le type est dit non cherché, avec la raison.',
    'Renommer une copie : les identifiants sont laissés de côté, les cellules sont comparées.',
    'Ne déclarer ni entité ni temps : L3.1 et L3.2 sont dits non cherchés.',
  ],
  sources: [
    'Kapoor et Narayanan 2023 (huit types)',
    'Broder 1997 (MinHash)',
    'Zauner 2010 (pHash)',
    'Lopez-Paz et Oquab 2017 (classifieur des côtés)',
  ],
};

export const LEAKAGE_SPECIMENS: Readonly<Record<string, Specimen>> = { 'I-PIP-2': leakage };
