import { openDuckdb, quoteLiteral } from '@etalon/duckdb';
import type { RandomStream } from '@etalon/numeric';
import type { FicheRate } from './fiche.ts';
import { measureFiles, rowsOf, writePiece } from './measure-files.ts';
import { writeRate } from './rate.ts';

const ALTERED = 25;

/** A recipe beside the table it makes, then beside copies in which a drawn number of cells is altered. */
export async function calibrateRecipe(
  room: string,
  input: {
    readonly caseFolder: string;
    readonly recipe: string;
    readonly dataset: string;
    readonly streams: readonly RandomStream[];
  },
): Promise<{ readonly recovery: readonly FicheRate[]; readonly falseReports: readonly FicheRate[] }> {
  const { caseFolder, recipe } = input;
  const measure = async (dataset: string): Promise<number> => {
    const readings = await measureFiles({ caseFolder, paths: [recipe, dataset], instruments: ['I-DQ-6'] });
    return Number(rowsOf(readings, 'I-DQ-6').find((row) => row.kind === 'total')?.cells);
  };
  const sum = { altered: 0, counted: 0, extra: 0, cells: 0 };
  const sound = await alterCells(room, { ...input, keys: () => [] });
  sum.extra += await measure(sound.path);
  sum.cells += sound.cells;
  for (const stream of input.streams) {
    const drawn = await alterCells(room, {
      ...input,
      keys: (all) => {
        const left = [...all];
        return Array.from({ length: ALTERED }, () => left.splice(stream.nextBelow(left.length), 1)[0] ?? '');
      },
    });
    const found = await measure(drawn.path);
    sum.altered += ALTERED;
    sum.counted += Math.min(found, ALTERED);
    sum.extra += Math.max(0, found - ALTERED);
    sum.cells += drawn.cells - ALTERED;
  }
  return {
    recovery: [
      writeRate('cellules altérées après la recette que le relevé compte', sum.counted, sum.altered),
    ],
    falseReports: [writeRate('cellules inchangées dites différentes', sum.extra, sum.cells)],
  };
}

async function alterCells(
  room: string,
  input: { readonly dataset: string; readonly keys: (all: readonly string[]) => readonly string[] },
): Promise<{ readonly path: string; readonly cells: number }> {
  const path = writePiece(room, 'vols.parquet', '');
  const duck = await openDuckdb({ allowedFolders: [room, `${input.dataset}/..`], memoryMb: 512, threads: 1 });
  try {
    await duck.run(`CREATE TABLE t AS SELECT * FROM read_parquet(${quoteLiteral(input.dataset)})`);
    const all = await duck.rows('SELECT vol_id AS k FROM t WHERE distance_km IS NOT NULL ORDER BY vol_id');
    for (const key of input.keys(all.map((row) => String(row.k))))
      await duck.run(`UPDATE t SET distance_km = distance_km + 0.5 WHERE vol_id = ${quoteLiteral(key)}`);
    await duck.run(`COPY (SELECT * FROM t ORDER BY vol_id) TO ${quoteLiteral(path)} (FORMAT parquet)`);
    const [row] = await duck.rows(
      `SELECT (SELECT count(*) FROM t) * (SELECT count(*) FROM (DESCRIBE t)) AS cells`,
    );
    return { path, cells: Number(row?.cells) };
  } finally {
    duck.close();
  }
}
