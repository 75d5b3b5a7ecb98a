import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certified linear regression: its columns, its outcome, its estimates and their standard deviations. */
export interface CertifiedTable {
  readonly columns: readonly (readonly number[])[];
  readonly y: readonly number[];
  readonly estimates: readonly number[];
  readonly sds: readonly number[];
}

interface Stored extends Omit<CertifiedTable, 'columns'> {
  readonly columns?: CertifiedTable['columns'];
  readonly x?: readonly number[];
}

const LINEAR = join(import.meta.dirname, '../../../../references/nist/linear.json');
const stored: { readonly datasets: Readonly<Record<string, Stored>> } = JSON.parse(
  readFileSync(LINEAR, 'utf8'),
);

function readTable(name: string): CertifiedTable {
  const { columns, x = [], y = [], estimates = [], sds = [] } = stored.datasets[name] ?? {};
  return { columns: columns ?? [x], y, estimates, sds };
}

export const NORRIS = readTable('Norris');
export const LONGLEY = readTable('Longley');

/** The table as CSV, columns `x1`, `x2`… and `y`. */
export function writeTable({ columns, y }: CertifiedTable): string {
  const header = [...columns.map((_, rank) => `x${rank + 1}`), 'y'].join(';');
  const lines = y.map((value, row) => [...columns.map((column) => column[row]), value].join(';'));
  return `${[header, ...lines].join('\n')}\n`;
}
