import type { RandomStream } from '@etalon/numeric';
import { computeNirKey, recogniseValue } from '@etalon/privacy';
import { checkValue, choose, draw, range, type Specimen } from '../specimen.ts';

const ROWS = 40;
const PLATE_LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const digits = (stream: RandomStream, count: number): string =>
  range(count)
    .map(() => stream.nextBelow(10))
    .join('');

/** Personal data with the words of the reading, and how one is drawn. */
const KINDS: Readonly<Record<string, (stream: RandomStream) => string>> = {
  'adresse électronique': (stream) => `p${digits(stream, 5)}@exemple.fr`,
  téléphone: (stream) =>
    `06 ${range(4)
      .map(() => digits(stream, 2))
      .join(' ')}`,
  'numéro de sécurité sociale': (stream) => {
    const body = `${1 + stream.nextBelow(2)}${digits(stream, 2)}0${1 + stream.nextBelow(9)}75${digits(stream, 3)}${digits(stream, 3)}`;
    return `${body}${String(computeNirKey(body) ?? 0).padStart(2, '0')}`;
  },
  immatriculation: (stream) => {
    const letters = (): string =>
      `${choose(stream, PLATE_LETTERS) ?? 'A'}${choose(stream, PLATE_LETTERS) ?? 'A'}`;
    return `${letters()}-${digits(stream, 3)}-${letters()}`;
  },
};
/** Columns of a trade that hold nothing of a person. */
const PLAIN: Readonly<Record<string, (stream: RandomStream) => string>> = {
  montant: (stream) => String(100 + stream.nextBelow(900)),
  distance: (stream) => `${stream.nextBelow(900)}.${1 + stream.nextBelow(9)}`,
  couleur: (stream) => choose(stream, ['rouge', 'vert', 'bleu']) ?? '',
  produit: (stream) => `REF-${digits(stream, 4)}`,
  livraison: (stream) => `2026-0${1 + stream.nextBelow(9)}-1${stream.nextBelow(10)}`,
};
type Columns = readonly (readonly [string, (stream: RandomStream) => string])[];
const writeCsv = (stream: RandomStream, columns: Columns): string =>
  [
    columns.map(([name]) => name).join(';'),
    ...range(ROWS).map(() => columns.map(([, write]) => write(stream)).join(';')),
    '',
  ].join('\n');

const scan: Specimen = {
  planted: 'colonnes de données personnelles sous un nom neutre que le relevé reconnaît',
  plant: (stream) => {
    const held = Object.entries(KINDS).filter(([, _]) => draw(stream, 0.7));
    const columns: Columns = [
      ...Object.entries(PLAIN),
      ...held.map(([, write], rank) => [`champ${rank}`, write] as const),
    ];
    return {
      files: { 'donnees.csv': writeCsv(stream, columns) },
      expected: Object.fromEntries(
        Object.keys(KINDS).map((kind) => [kind, held.some(([own]) => own === kind) ? 1 : 0]),
      ),
    };
  },
  sound: 'colonnes sans donnée personnelle que le relevé signale, et reconnaissances en trop',
  clean: (stream) => ({
    files: { 'donnees.csv': writeCsv(stream, Object.entries(PLAIN)) },
    examined: Object.keys(PLAIN).length,
  }),
  count: (_, rows) => {
    const ofKind = (kind: string): number =>
      rows.filter((row) => String(row.label).endsWith(`: ${kind}`)).length;
    const known = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, ofKind(kind)]));
    return { ...known, autre: rows.length - Object.values(known).reduce((sum, count) => sum + count, 0) };
  },
  goldenVectors: [
    checkValue({
      label: 'clé du NIR 2550814168025',
      expected: 38,
      found: Number(computeNirKey('2550814168025')),
      tolerance: 0,
      source: 'INSEE, 97 moins le reste par 97',
    }),
    ...(
      [
        ['IBAN FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606', 'iban'],
        ['SIREN 732829320', '732829320', 'siren'],
      ] as const
    ).map(([label, value, kind]) => {
      const found = recogniseValue(value);
      const isFound = JSON.stringify(found).includes(kind);
      return {
        label,
        expected: kind,
        found: isFound ? kind : JSON.stringify(found),
        held: isFound,
        source: 'exemple publié',
      };
    }),
  ],
  compared: 'Colonnes tirées avec leur nature, clés calculées au tirage (fiche/specimens/personal-data.ts).',
  gaming: ['Renommer une colonne : les valeurs sont lues aussi, sous un nom neutre dans ce corpus.'],
  sources: ['INSEE, NIR et SIREN', 'ISO 13616, IBAN', 'Wilson 1927, intervalle des parts'],
};

const NAMES = ['secteur', 'niveau', 'lot'];
const SETS = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];
const classes: Specimen = {
  planted: 'lignes uniques, et tailles des plus petites classes, que le relevé compte sur sept ensembles',
  plant: (stream) => {
    const rows = range(ROWS).map(() => [4, 6, 9].map((values) => `v${stream.nextBelow(values)}`));
    let [unique, least] = [0, 0];
    for (const set of SETS) {
      const sizes = new Map<string, number>();
      for (const row of rows) {
        const key = set.map((column) => row[column]).join('|');
        sizes.set(key, (sizes.get(key) ?? 0) + 1);
      }
      unique += [...sizes.values()].filter((size) => size === 1).length;
      least += Math.min(...sizes.values());
    }
    return {
      files: { 'donnees.csv': `${[NAMES, ...rows].map((row) => row.join(';')).join('\n')}\n` },
      expected: { unique, least },
    };
  },
  sound: 'ensembles sans ligne seule où le relevé en voit une',
  clean: () => ({
    files: {
      'donnees.csv': `${[NAMES, ...range(ROWS).map((rank) => [`a${rank % 2}`, `b${rank % 2}`, `c${rank % 2}`])].map((row) => row.join(';')).join('\n')}\n`,
    },
    examined: SETS.length,
  }),
  count: (_, rows) => ({
    unique: rows.reduce((sum, row) => sum + Number(row.count), 0),
    least: rows.reduce((sum, row) => sum + Number(/\d+$/.exec(String(row.object))?.[0] ?? 0), 0),
  }),
  faults: ['unique'],
  compared: 'Classes comptées une à une, sans SQL (fiche/specimens/personal-data.ts).',
  gaming: ['Couper une colonne en deux : les ensembles vont jusqu’à trois colonnes.'],
  sources: ['Sweeney 2002, k-anonymat', 'Machanavajjhala et coll. 2007, ℓ-diversité'],
};

export const PERSONAL_DATA_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-PII-1': scan,
  'I-PII-2': classes,
};
