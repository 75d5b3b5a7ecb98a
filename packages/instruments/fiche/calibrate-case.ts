import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCase, loadCase, type PlantedDefect } from '@etalon/cases';
import { openDuckdb, quoteIdentifier, quoteLiteral } from '@etalon/duckdb';
import { pcg32, type RandomStream } from '@etalon/numeric';
import type { Reading } from '../reading.ts';
import { inRoom, measureFiles, rowsOf } from './measure-files.ts';

/** Counts of one known dossier: what it was made to hold and what the readings say of it. */
export interface CaseCalibration {
  /** Defects named in the dossier, and those of them the reading finds. */
  readonly named: number;
  readonly namedFound: number;
  /** Defects not named, and those of them the reading finds. */
  readonly silent: number;
  readonly silentFound: number;
  /** Cells left altered, and cells altered by the dossier; expected and read. */
  readonly keptExpected: number;
  readonly keptRead: number;
  readonly harmedExpected: number;
  readonly harmedRead: number;
}

const PARTS = { named: 0.7, kept: 0.3, harmed: 0.01 } as const;

/** Builds a case from a seed, makes a dossier whose every merit and fault is drawn and known, and measures it. */
export async function calibrateCase(source: string, seed: string, records: number): Promise<CaseCalibration> {
  return inRoom(async (room) => {
    const caseFolder = join(room, 'case');
    await buildCase({ source, seed, out: caseFolder, records });
    const { defects, manifest } = loadCase(caseFolder);
    const stream = pcg32(createHash('sha256').update(`calibrate ${seed}`).digest());
    const named = defects.defects.filter(
      (defect) => isAlone(defect, defects.defects) && stream.nextUnit() < PARTS.named,
    );
    const anomalies = join(room, 'anomalies.json');
    writeFileSync(anomalies, JSON.stringify(named.map(writeAnomaly)));
    const dataset = join(room, 'donnees.parquet');
    const cells = defects.defects.filter((defect) => defect.key !== null && defect.column !== null);
    const drawn = await writeDelivered({ caseFolder, dataset, cells, stream, table: manifest.target });
    const readings = await measureFiles({
      caseFolder,
      paths: [anomalies, dataset],
      instruments: ['I-DQ-4.detection', 'I-DQ-4.repair'],
    });
    return {
      ...readDetection(readings, named.length, defects.defects.length),
      ...readRepair(readings, drawn),
    };
  });
}

/** A defect whose cell, row or twin rows no other defect shares, so that naming it names nothing else. */
function isAlone(defect: PlantedDefect, all: readonly PlantedDefect[]): boolean {
  return !all.some(
    (other) =>
      other !== defect &&
      other.file === defect.file &&
      (other.row === defect.row || (defect.key !== null && other.key === defect.key)),
  );
}

function writeAnomaly(defect: PlantedDefect): unknown {
  const { file, row, column } = defect;
  const place =
    row === null
      ? { kind: 'column', file, column }
      : column === null
        ? { kind: 'row', file, row }
        : { kind: 'cell', file, row, column };
  return { id: defect.id, type: 'autre', place, evidence: 'tirage d’étalonnage', cause: null };
}

interface Drawn {
  readonly kept: number;
  readonly harmed: number;
}

/** The truth, in which a drawn part of the planted cells keeps a wrong value and a drawn part of sound cells is altered. */
async function writeDelivered(input: {
  readonly caseFolder: string;
  readonly dataset: string;
  readonly cells: readonly PlantedDefect[];
  readonly stream: RandomStream;
  readonly table: { readonly key: string };
}): Promise<Drawn> {
  const { caseFolder, dataset, cells, stream, table } = input;
  const column = 'distance_km';
  const duck = await openDuckdb({
    allowedFolders: [caseFolder, join(dataset, '..')],
    memoryMb: 512,
    threads: 1,
  });
  try {
    const key = quoteIdentifier(table.key);
    await duck.run(
      `CREATE TABLE t AS SELECT * FROM read_parquet(${quoteLiteral(join(caseFolder, 'truth', 'table.parquet'))})`,
    );
    const planted = new Map(
      cells.filter((cell) => cell.column === column).map((cell) => [cell.key ?? '', cell]),
    );
    const keys = (await duck.rows(`SELECT ${key}::VARCHAR AS k FROM t WHERE ${column} IS NOT NULL`)).map(
      (row) => String(row.k),
    );
    let kept = 0;
    let harmed = 0;
    for (const name of keys) {
      const isPlanted = planted.has(name);
      if (stream.nextUnit() >= (isPlanted ? PARTS.kept : PARTS.harmed)) continue;
      await duck.run(
        `UPDATE t SET ${column} = ${column} + 0.5 WHERE ${key}::VARCHAR = ${quoteLiteral(name)}`,
      );
      if (isPlanted) kept += 1;
      else harmed += 1;
    }
    await duck.run(`COPY t TO ${quoteLiteral(dataset)} (FORMAT parquet)`);
    return { kept, harmed };
  } finally {
    duck.close();
  }
}

function readDetection(
  readings: readonly Reading[],
  named: number,
  all: number,
): Pick<CaseCalibration, 'named' | 'namedFound' | 'silent' | 'silentFound'> {
  const rows = rowsOf(readings, 'I-DQ-4.detection').filter((row) => row.kind === 'operator');
  const found = rows.reduce((sum, row) => sum + Number(row.found), 0);
  return {
    named,
    namedFound: Math.min(found, named),
    silent: all - named,
    silentFound: Math.max(0, found - named),
  };
}

function readRepair(
  readings: readonly Reading[],
  drawn: Drawn,
): Pick<CaseCalibration, 'keptExpected' | 'keptRead' | 'harmedExpected' | 'harmedRead'> {
  const row = rowsOf(readings, 'I-DQ-4.repair').find((one) => one.column === 'distance_km');
  return {
    keptExpected: drawn.kept,
    keptRead: Number(row?.planted) - Number(row?.repaired),
    harmedExpected: drawn.harmed,
    harmedRead: Number(row?.harmed),
  };
}
