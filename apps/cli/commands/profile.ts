import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDuckdb } from '@etalon/duckdb';
import { type Language, translate } from '@etalon/i18n';
import { type ColumnProfile, profileTable, type TableProfile } from '@etalon/profile';
import type { Command } from 'commander';
import { measureWords } from '../measure-words.ts';
import { chooseTerminalLanguage, formatTable, writeJson, writeLine } from '../output.ts';
import { startProgress } from '../progress.ts';
import { readTable } from '../read-table.ts';

interface ProfileCommandOptions {
  readonly json?: boolean;
  readonly lang?: string;
}

async function readProfile(file: string, language: Language): Promise<TableProfile> {
  const workFolder = mkdtempSync(join(tmpdir(), 'etalon-profile-'));
  const progress = startProgress(process.stderr, Date.now);
  const duck = await openDuckdb({
    allowedFolders: [workFolder, resolve(file, '..')],
    memoryMb: 1024,
    threads: 2,
    temporaryFolder: workFolder,
  });
  try {
    progress.report(translate(language, measureWords['measure.reading']), null);
    const table = await readTable(duck, file, { tableName: 'jeu', workFolder });
    const onProgress = (share: number): void =>
      progress.report(translate(language, measureWords['measure.profiling']), share);
    return await profileTable(duck, table, { onProgress });
  } finally {
    progress.end();
    duck.close();
    rmSync(workFolder, { recursive: true, force: true });
  }
}

/** Four significant digits; instants, profiled in seconds since 1970, as dates. */
function writeValue(column: ColumnProfile, value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '';
  if (column.kind === 'instant')
    return new Date(value * 1000).toISOString().slice(0, 19).replace('T00:00:00', '');
  return String(Number(value.toPrecision(4)));
}

async function runProfile(file: string, options: ProfileCommandOptions): Promise<void> {
  const language = chooseTerminalLanguage(options.lang, process.env);
  const profile = await readProfile(file, language);
  if (options.json === true) {
    writeJson(profile);
    return;
  }
  const { rows, duplicateRows, columns } = profile;
  writeLine(
    translate(language, measureWords['measure.table'], {
      rows,
      columns: columns.length,
      duplicates: duplicateRows,
    }),
  );
  writeLine();
  const headings = translate(language, measureWords['measure.profile-headings']).split('|');
  const lines = columns.map((column) => [
    column.name,
    column.sqlType.toLowerCase(),
    column.nulls,
    column.distinct,
    writeValue(column, column.numbers?.min),
    writeValue(column, column.numbers?.quantiles[3]),
    writeValue(column, column.numbers?.mean),
    writeValue(column, column.numbers?.max),
    column.numbers?.tukey.count ?? 0,
    String(column.top[0]?.value ?? '').slice(0, 24),
  ]);
  writeLine(formatTable(headings, lines));
}

/** `etalon profile FILE`: exact profile of a table. */
export function registerProfile(program: Command): void {
  const language = chooseTerminalLanguage(undefined, process.env);
  program
    .command('profile')
    .argument('<file>')
    .description(translate(language, measureWords['measure.profile-description']))
    .action(runProfile);
}
