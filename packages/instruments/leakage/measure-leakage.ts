import {
  CUT_P,
  LEAST_AUC,
  LEAST_JACCARD,
  LEAST_R2,
  type LeakReport,
  MOST_BITS,
  PERMUTATIONS,
  runBattery,
} from '@etalon/leakage';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { describePlace, REASON_WORDS, RULE_WORDS, TYPE_WORDS } from './leak-words.ts';
import { readCalls } from './read-calls.ts';
import { readFitted, readPipeline } from './read-pipeline.ts';
import { MOST_ROWS, type ReadRows, readRows } from './read-rows.ts';

const MOST_PLACES = 10;

/** The eight types of leakage, each looked for or said not to be, with the places found (I-PIP-2). */
export async function measureLeakage(bench: Workbench, seed: number): Promise<ReadingDraft | Absence> {
  const pipeline = readPipeline(bench);
  const read = await readRows(bench, pipeline?.roles ?? null);
  if ('state' in read) return read;
  const input = {
    ...{ rows: read.rows, roles: read.roles, nodes: pipeline?.nodes ?? null },
    ...{ fitted: readFitted(bench), calls: readCalls(bench) },
  };
  const reports = runBattery(input, seed);
  const tested = reports.filter((report) => report.tested);
  if (tested.length === 0)
    return {
      state: 'not_applicable',
      reason:
        'Rien n’est partagé entre apprentissage et essai dans les pièces remises, et rien n’y est appris.',
    };
  const found = tested.filter(({ count }) => count > 0);
  return {
    measurand: 'Fuites entre apprentissage et essai, par type, avec leur place',
    sentence: `Types cherchés : ${tested.length} sur ${reports.length} ; types avec au moins une place : ${found.length}${found.length === 0 ? '' : ` (${found.map(({ type, count }) => `${type} : ${count}`).join(' ; ')})`}.`,
    value: reports.flatMap((report) => [describeType(report), ...listPlaces(report, read)]),
    unit: 'places',
    scale: 'count',
    uncertainty: {
      kind: 'U2',
      method: `décompte exact, sauf L3.3 : aire d’un classifieur des côtés contre ${PERMUTATIONS} permutations`,
      ...(read.rows === null ? {} : { n: read.rows.lines.length }),
    },
    references: [],
    assumptions: [
      {
        text: 'Les rôles des colonnes (cible, entité, temps) sont ceux que la chaîne déclare',
        check: pipeline === null ? 'unchecked' : 'held',
      },
      { text: 'Toutes les lignes apprises et essayées sont dans les pièces remises', check: 'unchecked' },
    ],
    limits: listLimits(read),
    params: {
      ...{ jaccard: LEAST_JACCARD, bits: MOST_BITS, auc: LEAST_AUC, r2: LEAST_R2 },
      ...{
        p: CUT_P,
        permutations: PERMUTATIONS,
        target: read.roles.target,
        entity: read.roles.entity,
        time: read.roles.time,
      },
    },
    seeded: true,
  };
}

function listLimits({ cut, media }: ReadRows): readonly string[] {
  return [
    `Au plus ${MOST_PLACES} places sont montrées par type ; toutes sont comptées.`,
    'Une place dit ce qui a été vu, non ce que cela change à un score.',
    `Les seuils ${String(LEAST_AUC).replace('.', ',')} (aire), ${String(LEAST_R2).replace('.', ',')} (R²) et ${String(CUT_P).replace('.', ',')} (p) sont des conventions de cet instrument.`,
    'Deux vraies lignes peuvent être égales : une table de peu de colonnes donne des doublons que personne n’a copiés.',
    'Un partage par le temps porte l’évolution réelle : L3.3 la voit comme un autre décalage.',
    'L’ordre des appels est lu ligne à ligne, sans arbre de syntaxe : une fonction qui apprend sous un autre nom n’est pas vue.',
    ...(media === null
      ? ['Ni image ni son remis en archive : seules les tables sont comparées.']
      : [
          `Images et sons sont comparés par une empreinte de 64 bits, égale à ${MOST_BITS} bits près ; une copie tournée, coupée ou ralentie lui échappe.`,
        ]),
    ...(media !== null && media.unread > 0 ? [`Fichiers d’archive non décodés : ${media.unread}.`] : []),
    'Peut être contourné : ne pas remettre les lignes, le découpage ou la chaîne ; le type est alors dit non cherché.',
    ...(cut ? [`Seules les ${MOST_ROWS} premières lignes d’une table sont lues.`] : []),
  ];
}

function describeType({ type, tested, reason, count, separation }: LeakReport): ReadingRow {
  return {
    kind: 'type',
    rule: type,
    object: TYPE_WORDS[type],
    tested,
    count: tested ? count : null,
    ...(reason === null ? {} : { reason: REASON_WORDS[reason] }),
    ...(separation === null ? {} : { auc: finite(separation.auc), p: finite(separation.p) }),
    locator: '/',
  };
}

function listPlaces({ type, places }: LeakReport, { origins }: ReadRows): readonly ReadingRow[] {
  return places.slice(0, MOST_PLACES).map((place): ReadingRow => {
    const rows = place.lines.flatMap((row) => origins[row] ?? []);
    const column = place.column === null ? [] : [`colonne ${place.column}`];
    const lines = rows.map(({ path, line }) => `${path} ligne ${line}`).join(' et ');
    const inData = place.node === null ? origins[0]?.path : 'pipeline.json';
    const path = place.code?.path ?? rows[0]?.path ?? inData;
    const spots = [...(lines === '' ? [] : [lines]), ...column].join(', ');
    return {
      kind: 'finding',
      rule: RULE_WORDS[place.rule],
      type,
      object: describePlace(place),
      count: 1,
      ...(path === undefined ? {} : { path }),
      locator: place.code?.locator ?? (spots || (place.node ?? '/')),
    };
  });
}
