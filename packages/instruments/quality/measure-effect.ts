import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseSource } from '@etalon/cases';
import { quoteIdentifier } from '@etalon/duckdb';
import { isObject, type LoadedDataset, parseJson } from '@etalon/evidence';
import { type DownstreamFeature, type DownstreamReading, measureDownstream } from '@etalon/quality';
import type { Workbench } from '../bench/workbench.ts';
import { type Absence, finite, type ReadingDraft, writeNumber } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';
import type { ReadingRow } from '../reading.ts';

const TASK_FILE = 'truth/downstream.json';
const DIRTY = 'etalon_sale';

interface Task {
  readonly target: { readonly column: string; readonly kind: 'number' | 'binary' };
  readonly features: readonly DownstreamFeature[];
}

/** The learning task that the case declares, hidden with its truth; null when it declares none. */
function readTask(caseFolder: string): Task | null {
  const path = join(caseFolder, TASK_FILE);
  if (!existsSync(path)) return null;
  const root = parseJson(readFileSync(path, 'utf8'));
  if (!isObject(root) || !isObject(root.target) || !Array.isArray(root.features)) return null;
  const { column, kind } = root.target;
  if (typeof column !== 'string') return null;
  return {
    target: { column, kind: kind === 'binary' ? 'binary' : 'number' },
    features: root.features.filter(isObject).map((feature) => ({
      name: String(feature.name),
      kind: feature.kind === 'category' ? ('category' as const) : ('number' as const),
    })),
  };
}

/** The sources as they were given, under the target's column names, numbers with a decimal point. */
async function gatherDirty(bench: Workbench): Promise<string | Absence> {
  const { target, sources } = bench.case.manifest;
  const numeric = new Set(
    target.columns
      .filter((column) => column.type === 'integer' || column.type === 'decimal')
      .map((c) => c.name),
  );
  const parts: string[] = [];
  for (const source of sources) {
    const table = await bench.sourceTable(source);
    if (typeof table !== 'string') return { state: 'not_run', reason: explainRefusal(table) };
    parts.push(
      selectSource(
        table,
        source,
        target.columns.map((column) => column.name),
        numeric,
      ),
    );
  }
  await bench.duck.run(`CREATE OR REPLACE TABLE ${DIRTY} AS ${parts.join(' UNION ALL ')}`);
  return DIRTY;
}

function selectSource(
  table: string,
  source: CaseSource,
  columns: readonly string[],
  numeric: ReadonlySet<string>,
): string {
  const fields = columns.map((name) => {
    const text = `CAST(${quoteIdentifier(source.columns[name] ?? name)} AS VARCHAR)`;
    return `${numeric.has(name) ? `replace(${text}, ',', '.')` : text} AS ${quoteIdentifier(name)}`;
  });
  return `SELECT ${fields.join(', ')} FROM ${quoteIdentifier(table)}`;
}

const FEW = {
  'test-rows': 'Lignes cachées trop peu nombreuses',
  'training-rows': 'Lignes d’apprentissage trop peu nombreuses',
  'class-rows': 'Lignes de la classe la plus rare trop peu nombreuses',
} as const;

/** A view of a table whose yes-or-no column is 1 or 0, however it is written. */
async function writeBinary(bench: Workbench, table: string, column: string): Promise<string> {
  const name = `${table}_binaire`;
  const text = `lower(trim(CAST(${quoteIdentifier(column)} AS VARCHAR)))`;
  await bench.duck.run(`CREATE OR REPLACE VIEW ${quoteIdentifier(name)} AS SELECT * REPLACE (
    CASE WHEN ${text} IN ('oui', 'o', 'vrai', 'true', 'yes', '1') THEN 1
      WHEN ${text} IN ('non', 'n', 'faux', 'false', 'no', '0') THEN 0 END AS ${quoteIdentifier(column)})
    FROM ${quoteIdentifier(table)}`);
  return name;
}

/** After minus before: below zero, the loss went down. */
function turn(gain: { readonly value: number; readonly lo: number; readonly hi: number }): typeof gain {
  return { value: -gain.value, lo: -gain.hi, hi: -gain.lo };
}

type Measured = Extract<DownstreamReading, { readonly state: 'ok' }>;

/** The delivered table, then the true one, each against the table as it was found. */
function listPairs(read: Measured, place: ReadingRow): readonly ReadingRow[] {
  const pairs = [
    ['jeu livré', read.delivered, turn(read.gain)],
    ['table vraie', read.clean, turn(read.room)],
  ] as const;
  return pairs.map(([label, trained, change]) => ({
    kind: 'paired',
    label,
    before: finite(read.dirty.loss),
    after: finite(trained.loss),
    difference: finite(change.value),
    lo: finite(change.lo),
    hi: finite(change.hi),
    ...place,
  }));
}

/** Paired difference of a fixed simple learner trained before and after cleaning (instruments/04, I-DQ-7). */
export async function measureEffect(
  bench: Workbench,
  delivered: LoadedDataset,
  seed: number,
): Promise<ReadingDraft | Absence> {
  const task = readTask(bench.caseFolder);
  if (task === null)
    return { state: 'not_applicable', reason: 'Le cas ne déclare pas de tâche d’apprentissage.' };
  const dirty = await gatherDirty(bench);
  if (typeof dirty !== 'string') return dirty;
  const [before, after, truth] = [dirty, delivered.typedTable, await bench.truthTable()];
  const { column, kind } = task.target;
  const read = await measureDownstream(bench.duck, {
    dirty: kind === 'binary' ? await writeBinary(bench, before, column) : before,
    delivered: kind === 'binary' ? await writeBinary(bench, after, column) : after,
    truth: kind === 'binary' ? await writeBinary(bench, truth, column) : truth,
    key: bench.case.manifest.target.key,
    target: task.target,
    features: task.features,
    seed,
  });
  if (read.state === 'insufficient')
    return { state: 'insufficient', reason: `${FEW[read.reason]} pour ce relevé : ${read.rows}.` };
  const unit = read.metric === 'log-loss' ? 'nats' : 'carré de l’unité de la cible';
  const path = bench.pieceOf('dataset')?.fileName ?? '';
  const place = { path, locator: `colonne ${column}` };
  const [gain, room] = [turn(read.gain), turn(read.room)];
  return {
    measurand: 'Perte d’un apprentissage simple, avant et après nettoyage, sur les mêmes lignes cachées',
    sentence: `La perte passe de ${writeNumber(read.dirty.loss)} avant nettoyage à ${writeNumber(read.delivered.loss)} après : écart ${writeNumber(gain.value)} [${writeNumber(gain.lo)} ; ${writeNumber(gain.hi)}] à 95 % (${unit}), n = ${writeNumber(read.testRows)}. Le zéro est ${gain.lo <= 0 && gain.hi >= 0 ? 'dans' : 'hors de'} l’intervalle. Avec la table vraie, l’écart serait de ${writeNumber(room.value)}.`,
    value: listPairs(read, place),
    unit,
    scale: 'interval',
    uncertainty: {
      kind: 'U2',
      level: 0.95,
      method: 'bootstrap BCa apparié sur les lignes cachées, graine dérivée',
      lo: gain.lo,
      hi: gain.hi,
      n: read.testRows,
    },
    references: [
      {
        label: 'Écart avec la table vraie',
        lo: room.lo,
        hi: room.hi,
        status: 'case_key',
        source: 'même apprentissage, mêmes lignes',
      },
    ],
    assumptions: [{ text: 'La clé livrée désigne les mêmes enregistrements', check: 'unchecked' }],
    limits: [
      'Un seul apprentissage et une seule tâche : un autre usage peut tirer autre chose du même nettoyage.',
      'Peut être contourné : nettoyer pour cette tâche seule ; la part abîmée se lit dans I-DQ-4.',
    ],
    params: { target: task.target.column, features: task.features.map((feature) => feature.name) },
    seeded: true,
  };
}
