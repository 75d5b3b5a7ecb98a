import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ClockTable, parseClockTable } from '@etalon/core/calendar';

const FILE = join(import.meta.dirname, '../../content/deadlines/fr-2026.json');

/** The delays of the law that ship; throws `clocks.table-unreadable`. */
export async function readClockTable(): Promise<ClockTable> {
  return parseClockTable(JSON.parse(await readFile(FILE, 'utf8')));
}
