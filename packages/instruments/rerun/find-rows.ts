import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { EtalonError } from '@etalon/error';
import type { RowSource } from '@etalon/onnx';
import { fillTable, freshTable, type Workbench } from '../bench/workbench.ts';
import { explainRefusal } from '../explain-refusal.ts';
import { findColumn } from '../learning/answer-table.ts';
import { ID } from '../learning/plan-columns.ts';

/** Rows that a model takes, and the file that holds them. */
export interface FoundRows {
  readonly file: string;
  /** True for a file of the case, which nobody handed in. */
  readonly isOfCase: boolean;
  readonly source: RowSource;
  /** Column that names them. */
  readonly id: string;
}

interface Relation {
  readonly file: string;
  readonly isOfCase: boolean;
  /** What stands after FROM. */
  readonly sql: string;
}

const NUMERIC = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL|BOOLEAN)/;
const VECTORS_OF_CASE = 'donnees/vecteurs.parquet';

/** Rows named `ids`, in that order, from the first table that has every one of them once: the case's, then those handed in. */
export async function findRows(
  bench: Workbench,
  ids: readonly string[],
): Promise<FoundRows | { readonly reason: string }> {
  const relations = await listRelations(bench);
  if ('reason' in relations) return relations;
  const order = freshTable('etalon_relance');
  await fillTable(
    bench.duck,
    order,
    { place: 'BIGINT', id: 'VARCHAR' },
    ids.map((id, at) => [at, id]),
  );
  let reason = 'aucune table de lignes n’est remise (vecteurs.parquet)';
  for (const relation of relations) {
    const found = await openRelation(bench, relation, order);
    if ('source' in found) return { ...found, source: { ...found.source, rows: ids.length } };
    reason = found.reason;
  }
  return { reason };
}

async function listRelations(bench: Workbench): Promise<readonly Relation[] | { readonly reason: string }> {
  const relations: Relation[] = [];
  const ofCase = bench.hasCase ? join(bench.caseFolder, VECTORS_OF_CASE) : null;
  if (ofCase !== null && existsSync(ofCase))
    relations.push({
      ...{ file: VECTORS_OF_CASE, isOfCase: true },
      sql: `read_parquet(${quoteLiteral(ofCase)})`,
    });
  for (const piece of bench.piecesOf('rows')) {
    const loaded = await bench.loadTable(piece);
    if (loaded.kind === 'refused') return { reason: explainRefusal(loaded) };
    relations.push({
      ...{ file: piece.fileName, isOfCase: false },
      sql: quoteIdentifier(loaded.typedTable),
    });
  }
  return relations;
}

async function openRelation(
  { duck }: Workbench,
  { file, isOfCase, sql }: Relation,
  order: string,
): Promise<FoundRows | { readonly reason: string }> {
  const described = await duck.rows(`DESCRIBE SELECT * FROM ${sql}`);
  const columns = described.map(({ column_name, column_type }) => ({
    name: String(column_name),
    isNumeric: NUMERIC.test(String(column_type)),
  }));
  const names = columns.map(({ name }) => name);
  const id = findColumn({ names }, ID);
  if (id === null) return { reason: `« ${file} » n’a pas de colonne qui nomme ses lignes (id)` };
  const key = `regexp_replace(CAST(r.${quoteIdentifier(id)} AS VARCHAR), '\\.0+$', '')`;
  const from = `${quoteIdentifier(order)} o LEFT JOIN ${sql} r ON ${key} = o.id`;
  const [met] = await duck.rows(
    `SELECT count(DISTINCT o.place) FILTER (${key} IS NOT NULL) AS found, count(*) AS joined,
       (SELECT count(*) FROM ${quoteIdentifier(order)}) AS wanted FROM ${from}`,
  );
  const [found, joined, wanted] = [Number(met?.found), Number(met?.joined), Number(met?.wanted)];
  if (found < wanted)
    return { reason: `« ${file} » n’a pas ${wanted - found} des ${wanted} lignes prédites` };
  if (joined > wanted) return { reason: `« ${file} » nomme plusieurs fois une ligne prédite [E_DUP_ID]` };
  const need = (column: string): string => {
    if (names.includes(column)) return `r.${quoteIdentifier(column)}`;
    throw new EtalonError('models.column-missing', {
      info: { column, table: file, present: names.slice(0, 30) },
    });
  };
  return {
    ...{ file, isOfCase, id },
    source: {
      ...{ rows: wanted, columns },
      numbers: async (column) => {
        const cell = need(column);
        const strange = await duck.scalar(
          `SELECT count(*) FROM ${from} WHERE trim(CAST(${cell} AS VARCHAR)) <> '' AND TRY_CAST(${cell} AS DOUBLE) IS NULL`,
        );
        if (Number(strange) > 0) throw new EtalonError('models.not-number', { info: { column } });
        return duck.numbers(`SELECT TRY_CAST(${cell} AS DOUBLE) FROM ${from} ORDER BY o.place`);
      },
      texts: async (column) => {
        const cells = await duck.columns(
          `SELECT coalesce(CAST(${need(column)} AS VARCHAR), '') AS cell FROM ${from} ORDER BY o.place`,
        );
        return (cells.cell ?? []).map(String);
      },
    },
  };
}
