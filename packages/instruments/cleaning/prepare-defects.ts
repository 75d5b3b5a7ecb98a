import type { CaseSource, PlantedDefect } from '@etalon/cases';
import { quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { fillTable, type Workbench } from '../bench/workbench.ts';

export const DEFECTS = 'etalon_defects';
export const CELLS = 'etalon_planted_cells';

/** The name of a column of the target for a header of a source; the header itself when it is an extra column. */
export function toTargetColumn(source: CaseSource | undefined, column: string): string {
  const wanted = column.normalize('NFC');
  const entry = Object.entries(source?.columns ?? {}).find(
    ([, header]) => header.normalize('NFC') === wanted,
  );
  return entry?.[0] ?? wanted;
}

/** The case source a candidate means by a path or a file name. */
export function findSource(bench: Workbench, file: string): CaseSource | undefined {
  const { sources } = bench.case.manifest;
  const name = file.replaceAll('\\', '/');
  return (
    sources.find((source) => source.path === name) ??
    sources.find((source) => source.path.split('/').at(-1) === name.split('/').at(-1))
  );
}

/** Table of defects by place; a duplicated record shows on each of its rows, since nothing tells the copy from the original. */
export async function prepareDefects(bench: Workbench): Promise<void> {
  const { defects } = bench.case.defects;
  await fillTable(
    bench.duck,
    DEFECTS,
    { defect: 'VARCHAR', op: 'VARCHAR', file: 'VARCHAR', row_no: 'BIGINT', col: 'VARCHAR' },
    defects.map((defect) => [defect.id, defect.operator, defect.file, defect.row, defect.column]),
  );
  for (const source of bench.case.manifest.sources) {
    const wholeRows = defects.filter(
      (defect) => defect.file === source.path && defect.column === null && defect.key !== null,
    );
    const header = source.columns[bench.case.manifest.target.key];
    if (wholeRows.length === 0 || header === undefined) continue;
    const table = await bench.sourceTable(source);
    if (typeof table !== 'string') continue;
    await fillTable(
      bench.duck,
      'etalon_twins',
      { defect: 'VARCHAR', op: 'VARCHAR', key: 'VARCHAR' },
      wholeRows.map((defect) => [defect.id, defect.operator, defect.key]),
    );
    await bench.duck.run(`INSERT INTO ${DEFECTS} SELECT d.defect, d.op, ${quoteLiteral(source.path)}, s.rowid + 1, NULL
      FROM etalon_twins d JOIN ${quoteIdentifier(table)} s ON s.${quoteIdentifier(header)} = d.key`);
  }
}

/** Table of the cells where the data given to the candidate differ from the truth; a shifted column gives one a row. */
export async function prepareCells(bench: Workbench): Promise<void> {
  const { defects } = bench.case.defects;
  const { target } = bench.case.manifest;
  const cells = defects.filter((defect) => defect.key !== null && defect.column !== null);
  await fillTable(
    bench.duck,
    CELLS,
    { key: 'VARCHAR', col: 'VARCHAR', op: 'VARCHAR', planted: 'VARCHAR' },
    cells.map((defect) => [defect.key, defect.column, defect.operator, writePlanted(defect)]),
  );
  const truth = await bench.truthTable();
  for (const defect of defects.filter((shift) => shift.operator === 'M14' && shift.column !== null)) {
    const source = findSource(bench, defect.file);
    const header = source?.columns[target.key];
    const table = source === undefined ? null : await bench.sourceTable(source);
    if (typeof table !== 'string' || header === undefined) continue;
    const column = quoteIdentifier(defect.column ?? '');
    const key = quoteIdentifier(target.key);
    await bench.duck.run(`INSERT INTO ${CELLS}
      SELECT t.${key}::VARCHAR, ${quoteLiteral(defect.column)}, 'M14', (t.${column} + ${quoteLiteral(Number(defect.planted))})::VARCHAR
      FROM ${quoteIdentifier(truth)} t
      WHERE t.${column} IS NOT NULL AND t.${key}::VARCHAR IN (SELECT ${quoteIdentifier(header)} FROM ${quoteIdentifier(table)})
        AND NOT EXISTS (SELECT 1 FROM ${CELLS} c WHERE c.key = t.${key}::VARCHAR AND c.col = ${quoteLiteral(defect.column)})`);
  }
}

function writePlanted(defect: PlantedDefect): string | null {
  return defect.planted === null ? null : String(defect.planted);
}
