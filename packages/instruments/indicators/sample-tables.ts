import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Duckdb, openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { freshTable, type MeasurePiece, type Workbench } from '../bench/workbench.ts';
import { explainRefusal } from '../explain-refusal.ts';

/** Two databases that hold the delivered tables and nothing else: one with their rows, one with none. */
export interface SampleTables {
  readonly full: Duckdb;
  readonly empty: Duckdb;
  readonly tables: readonly { readonly name: string; readonly path: string }[];
  /** Pieces that could not be read, with why. */
  readonly refused: readonly string[];
  readonly close: () => void;
}

const MEMORY_MB = 256;

/** The delivered tables and predictions in databases of their own, shut in a folder that holds their copies alone. */
export async function openSample(bench: Workbench): Promise<SampleTables> {
  const folder = join(bench.folder, freshTable('indicateurs'));
  mkdirSync(folder);
  const options = { allowedFolders: [folder], memoryMb: MEMORY_MB, threads: 1 };
  const full = await openDuckdb(options);
  const empty = await openDuckdb(options);
  const tables: { name: string; path: string }[] = [];
  const refused: string[] = [];
  try {
    for (const piece of [...bench.piecesOf('dataset'), ...bench.piecesOf('predictions')]) {
      const loaded = await bench.loadTable(piece);
      if (loaded.kind === 'refused') {
        refused.push(explainRefusal(loaded));
        continue;
      }
      const copy = quoteLiteral(join(folder, `${piece.sha256.slice(0, 32)}.parquet`));
      await bench.duck.run(
        `COPY (SELECT * FROM ${quoteIdentifier(loaded.typedTable)}) TO ${copy} (FORMAT parquet)`,
      );
      for (const name of nameTable(piece)) {
        if (tables.some((table) => table.name === name)) continue;
        const written = quoteIdentifier(name);
        await full.run(`CREATE TABLE ${written} AS SELECT * FROM read_parquet(${copy})`);
        await empty.run(`CREATE TABLE ${written} AS SELECT * FROM read_parquet(${copy}) LIMIT 0`);
        tables.push({ name, path: piece.fileName });
      }
    }
  } catch (error) {
    full.close();
    empty.close();
    throw error;
  }
  return {
    ...{ full, empty, tables, refused },
    close: () => {
      full.close();
      empty.close();
    },
  };
}

/** The name of the file without its ending, and the same with underscores for a formula that does not quote it. */
function nameTable({ fileName }: MeasurePiece): readonly string[] {
  const stem = fileName
    .replace(/\.[^.]+$/, '')
    .normalize('NFC')
    .toLowerCase();
  const plain = stem.replace(/[^\p{L}\p{N}]+/gu, '_');
  return stem === plain ? [stem] : [stem, plain];
}
