import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type BatchDrift, type ColumnDrift, compareBatches } from '@etalon/drift';
import { openDuckdb } from '@etalon/duckdb';
import { type Language, translate } from '@etalon/i18n';
import { pcg32 } from '@etalon/numeric';
import type { Command } from 'commander';
import { measureWords } from '../measure-words.ts';
import { chooseTerminalLanguage, formatTable, writeJson, writeLine } from '../output.ts';
import { startProgress } from '../progress.ts';
import { readTable } from '../read-table.ts';

interface DriftCommandOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

/** The stream of draws that these two files always give. */
async function seedFromFiles(files: readonly string[]): Promise<ReturnType<typeof pcg32>> {
  const hash = createHash('sha256');
  for (const file of files) await pipeline(createReadStream(file), hash, { end: false });
  return pcg32(hash.digest());
}

async function readDrift(files: readonly [string, string], language: Language): Promise<BatchDrift> {
  const workFolder = mkdtempSync(join(tmpdir(), 'etalon-drift-'));
  const progress = startProgress(process.stderr, Date.now);
  const duck = await openDuckdb({
    allowedFolders: [workFolder, ...files.map((file) => resolve(file, '..'))],
    memoryMb: 1024,
    threads: 2,
    temporaryFolder: workFolder,
  });
  try {
    progress.report(translate(language, measureWords['measure.reading']), null);
    const reference = await readTable(duck, files[0], { tableName: 'reference', workFolder });
    const current = await readTable(duck, files[1], { tableName: 'courant', workFolder });
    return await compareBatches(duck, {
      reference,
      current,
      stream: await seedFromFiles(files),
      onProgress: (share) => progress.report(translate(language, measureWords['measure.comparing']), share),
    });
  } finally {
    progress.end();
    duck.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

const DAY_SECONDS = 86_400;
const round = (value: number): string => String(Number(value.toPrecision(4)));

/** Distance (in days for instants), test, p adjusted and stability index of a column, four significant digits. */
function writeColumn({ column, kind, missing, numbers, classes, adjustedP }: ColumnDrift): readonly string[] {
  const psi = numbers?.psi ?? classes?.psi;
  return [
    column,
    kind,
    `${round(100 * missing.difference)} %`,
    numbers === null
      ? `JS ${round(classes?.jensenShannon.distance ?? 0)}`
      : `W1 ${kind === 'instant' ? `${round(numbers.wasserstein.value / DAY_SECONDS)} d` : round(numbers.wasserstein.value)}`,
    numbers === null
      ? `chi2 ${round(classes?.chiSquare.value ?? 0)}`
      : `D ${round(numbers.kolmogorovSmirnov.d)}`,
    round(adjustedP),
    psi === undefined ? '' : `${round(psi.value)} (${round(psi.critical)})`,
  ];
}

async function runDrift(reference: string, current: string, options: DriftCommandOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const drift = await readDrift([resolve(reference), resolve(current)], language);
  if (options.json === true) {
    writeJson(drift);
    return;
  }
  writeLine(translate(language, measureWords['measure.batches'], drift.rows));
  writeLine();
  const headings = translate(language, measureWords['measure.drift-headings']).split('|');
  writeLine(formatTable(headings, drift.columns.map(writeColumn)));
  if (drift.left.length === 0) return;
  const left = drift.left.map(({ column, why }) => `${column} (${why})`).join(', ');
  writeLine();
  writeLine(translate(language, measureWords['measure.left'], { left }));
}

/** `etalon drift REFERENCE CURRENT`: how the columns of a table stand from those of a reference. */
export function registerDrift(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  program
    .command('drift')
    .argument('<reference>')
    .argument('<current>')
    .description(translate(language, measureWords['measure.drift-description']))
    .action(runDrift);
}
