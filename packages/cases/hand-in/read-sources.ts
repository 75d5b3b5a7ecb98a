import type { RecipeStep } from '@etalon/core/evidence';
import { quoteIdentifier } from '@etalon/duckdb';
import type { CaseColumn, CaseManifest, CaseSource } from '../case-package.ts';

export type LoadStep = Extract<RecipeStep, { op: 'load' }>;

/** How carefully a candidate reads numbers: `strict` loses « 12 min », `patient` keeps the digits. */
export type NumberReading = 'strict' | 'patient';

function readNumberSql(text: string, column: CaseColumn, reading: NumberReading): string {
  const type = column.type === 'integer' ? 'INTEGER' : 'DOUBLE';
  const dotted = `replace(${text}, ',', '.')`;
  if (reading === 'strict') return `TRY_CAST(${dotted} AS ${type})`;
  return `TRY_CAST(regexp_extract(${dotted}, '-?[0-9]+(\\.[0-9]+)?') AS ${type})`;
}

function readCellSql(source: CaseSource, column: CaseColumn, reading: NumberReading): string {
  const text = `CAST(${quoteIdentifier(source.columns[column.name] ?? column.name)} AS VARCHAR)`;
  const french = source.format === 'csv';
  switch (column.type) {
    case 'integer':
    case 'decimal':
      return readNumberSql(text, column, reading);
    case 'date':
      return french ? `CAST(try_strptime(${text}, '%d/%m/%Y') AS DATE)` : `TRY_CAST(${text} AS DATE)`;
    case 'timestamp':
      return french ? `try_strptime(${text}, '%d/%m/%Y %H:%M')` : `TRY_CAST(${text} AS TIMESTAMP)`;
    case 'boolean':
      return `CASE WHEN lower(${text}) IN ('oui', 'true', '1') THEN true WHEN lower(${text}) IN ('non', 'false', '0') THEN false END`;
    default:
      return text;
  }
}

/** Target column → DuckDB expression over the headers of one source; `source` keeps the path for later steps. */
export function readSourceSql(
  manifest: CaseManifest,
  source: CaseSource,
  reading: NumberReading,
): Readonly<Record<string, string>> {
  const cells = manifest.target.columns.map((column): [string, string] => [
    column.name,
    readCellSql(source, column, reading),
  ]);
  return { ...Object.fromEntries(cells), source: `'${source.path}'` };
}

/** The load steps of a recipe, one a source. */
export function loadSources(manifest: CaseManifest, reading: NumberReading): readonly LoadStep[] {
  return manifest.sources.map((source, index) => ({
    id: `L${index + 1}`,
    op: 'load',
    reason: 'Lire la source telle que reçue et nommer ses colonnes selon le dictionnaire.',
    file: source.path,
    columns: readSourceSql(manifest, source, reading),
    ...(source.sheet === null ? {} : { sheet: source.sheet }),
    ...(source.delimiter === null ? {} : { delimiter: source.delimiter }),
  }));
}

/** Last step of every recipe that used the column `source`. */
export const FORGET_SOURCE: RecipeStep = {
  id: 'F1',
  op: 'drop_column',
  reason: 'Colonne de travail.',
  column: 'source',
};
