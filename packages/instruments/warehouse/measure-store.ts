import { checksumRows } from '@etalon/cases';
import { quoteIdentifier } from '@etalon/duckdb';
import type { Workbench } from '../bench/workbench.ts';
import { type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';
import { checkUnstructured } from './check-unstructured.ts';
import { findUndeclared } from './find-undeclared.ts';
import type { Store } from './open-store.ts';
import { reconcileSources } from './reconcile-sources.ts';

export interface TableFacts {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly notNull: boolean; readonly key: boolean }[];
  readonly rows: number;
}

const MAX_TABLES = 500;

/** What a built store holds and keeps: tables, keys, violations, reconciliation with the case's sources, unstructured zone. */
export async function measureStore(bench: Workbench, store: Store): Promise<ReadingDraft> {
  const tables = listTables(store);
  const rows: ReadingRow[] = [];
  for (const table of tables) rows.push(...checkTable(store, table));
  rows.push(...checkForeignKeys(store, tables));
  rows.push(...findUndeclared(store, tables));
  rows.push(...(await reconcileSources(bench, store, tables)));
  rows.push(...checkUnstructured(bench, store, tables));
  const findings = rows.filter((row) => typeof row.count === 'number' && row.kind === 'finding');
  return {
    measurand: 'Entrepôt livré : construction, clés, contraintes, rapprochement avec les sources du cas',
    sentence: `L’entrepôt se construit : ${writeCount(tables.length, 'table', 'tables')}, ${writeCount(
      tables.reduce((sum, table) => sum + table.rows, 0),
      'ligne',
      'lignes',
    )}, constats situés : ${findings.length}.`,
    value: rows,
    unit: 'constats',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'décompte sur la base livrée, ouverte en lecture seule' },
    references: [],
    assumptions: [
      {
        text: 'Les clés étrangères sont déclarées',
        check: rows.some((row) => row.rule === 'clé étrangère') ? 'held' : 'unchecked',
      },
    ],
    limits: [
      'Une base qui se construit n’est pas un service déployé : aucune charge, aucun accès n’est essayé.',
      'Seules les clés déclarées sont vérifiées ; une référence non déclarée est dite quand toutes ses valeurs sont des clés d’une autre table.',
      'Un écart de somme n’est pas une faute : une correction le produit, une unité ou un signe aussi.',
      'Peut être contourné : sans contrainte déclarée, aucune violation n’apparaît ; le nombre de clés est écrit.',
    ],
    params: { form: store.kind },
  };
}

/** Answers of the store to the case's queries beside the checksums known on the truth. */
export function measureSmoke(bench: Workbench, store: Store): ReadingDraft | null {
  const { smokeQueries } = bench.case.manifest;
  if (smokeQueries.length === 0) return null;
  const rows = smokeQueries.map((query): ReadingRow => {
    const answer = ask(store, query.sql);
    return {
      kind: 'query',
      id: query.id,
      label: query.label,
      declared: answer.sha256,
      recomputed: query.sha256,
      same: answer.sha256 === query.sha256,
      answerRows: answer.rows,
      detail: answer.detail,
      locator: `requête ${query.id}`,
    };
  });
  const same = rows.filter((row) => row.same === true).length;
  return {
    measurand: 'Réponses de l’entrepôt aux requêtes du cas, comparées à celles de la vérité cachée',
    sentence: `${same} réponses sur ${rows.length} sont identiques à celles de la table cachée, ligne à ligne.`,
    value: rows,
    unit: 'requêtes',
    scale: 'count',
    uncertainty: { kind: 'U0', method: 'empreinte des réponses' },
    references: [],
    assumptions: [{ text: `La table se nomme ${bench.case.manifest.target.table}`, check: 'unchecked' }],
    limits: [
      'Une seule cellule différente change l’empreinte : un écart ne dit pas sa taille, I-DQ-4 la donne.',
      'Peut être contourné : une vue peut contenir les réponses ; le décompte des tables et des vues le montre.',
    ],
  };
}

function ask(
  store: Store,
  sql: string,
): { readonly sha256: string | null; readonly rows: number; readonly detail: string | null } {
  try {
    const rows = store.rows(sql);
    return { sha256: checksumRows(rows.map((row) => Object.values(row))), rows: rows.length, detail: null };
  } catch (error) {
    return {
      sha256: null,
      rows: 0,
      detail: error instanceof Error ? error.message.slice(0, 200) : 'faute inconnue',
    };
  }
}

function listTables(store: Store): readonly TableFacts[] {
  const names = store
    .rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .map((row) => ({ name: row.name, order: String(row.name).normalize('NFC') }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  return names.slice(0, MAX_TABLES).map((row) => {
    const name = String(row.name);
    const columns = store.rows(`PRAGMA table_info(${quoteIdentifier(name)})`).map((column) => ({
      name: String(column.name),
      notNull: column.notnull === 1,
      key: Number(column.pk) > 0,
    }));
    return { name, columns, rows: count(store, `SELECT count(*) AS n FROM ${quoteIdentifier(name)}`) };
  });
}

function count(store: Store, sql: string): number {
  return Number(Object.values(store.rows(sql)[0] ?? {})[0] ?? 0);
}

function checkTable(store: Store, table: TableFacts): readonly ReadingRow[] {
  const name = quoteIdentifier(table.name);
  const keys = table.columns.filter((column) => column.key).map((column) => column.name);
  const rows: ReadingRow[] = [
    {
      kind: 'table',
      rule: 'table',
      object: table.name,
      count: table.rows,
      columns: table.columns.length,
      key: keys,
      locator: `table ${table.name}`,
    },
  ];
  for (const column of table.columns.filter((one) => one.notNull || one.key)) {
    const empty = count(
      store,
      `SELECT count(*) AS n FROM ${name} WHERE ${quoteIdentifier(column.name)} IS NULL`,
    );
    if (empty > 0)
      rows.push({
        kind: 'finding',
        rule: 'NOT NULL',
        object: table.name,
        count: empty,
        locator: `table ${table.name}, colonne ${column.name}`,
      });
  }
  return rows;
}

function checkForeignKeys(store: Store, tables: readonly TableFacts[]): readonly ReadingRow[] {
  const rows: ReadingRow[] = [];
  for (const table of tables) {
    const keys = store.rows(`PRAGMA foreign_key_list(${quoteIdentifier(table.name)})`);
    for (const key of keys.filter((one) => one.seq === 0))
      rows.push({
        kind: 'key',
        rule: 'clé étrangère',
        object: table.name,
        count: 1,
        locator: `${table.name}.${String(key.from)} → ${String(key.table)}`,
      });
    if (keys.length === 0) continue;
    let violations: readonly Readonly<Record<string, unknown>>[] = [];
    try {
      violations = store.rows(`PRAGMA foreign_key_check(${quoteIdentifier(table.name)})`);
    } catch (error) {
      rows.push({
        kind: 'finding',
        rule: 'clé étrangère sans cible',
        object: table.name,
        count: 1,
        detail: error instanceof Error ? error.message.slice(0, 200) : '',
        locator: `table ${table.name}`,
      });
    }
    if (violations.length > 0)
      rows.push({
        kind: 'finding',
        rule: 'clé orpheline',
        object: table.name,
        count: violations.length,
        rows: violations.slice(0, 10).map((one) => Number(one.rowid)),
        locator: `table ${table.name}, ligne ${String(violations[0]?.rowid)}`,
      });
  }
  return rows;
}
