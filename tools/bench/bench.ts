import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchRow } from './bench-row.ts';

interface Bench {
  readonly name: string;
  readonly run: () => Promise<readonly BenchRow[]>;
}

function isBench(value: object): value is Bench {
  return (
    'name' in value && typeof value.name === 'string' && 'run' in value && typeof value.run === 'function'
  );
}

async function loadBenches(only: string | undefined): Promise<readonly Bench[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.bench.ts'));
  const benches: Bench[] = [];
  for (const file of files.sort()) {
    const loaded: object = await import(new URL(file, import.meta.url).href);
    if (!isBench(loaded)) throw new Error(`tools/bench/${file} must export name and run`);
    if (only === undefined || loaded.name === only || file === `${only}.bench.ts`) benches.push(loaded);
  }
  return benches;
}

function formatRows(rows: readonly BenchRow[]): string {
  const cells = rows.map(({ name, value, unit, peer, peerValue, ratio }) => [
    name,
    `${value} ${unit}`,
    peer ?? '',
    peerValue === null ? '' : `${peerValue} ${unit}`,
    ratio === null ? '' : `× ${ratio}`,
  ]);
  const all = [['what', 'here', 'beside', 'its figure', 'better by'], ...cells];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 || column === 2
            ? cell.padEnd(widths[column] ?? 0)
            : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A bench that fails is told apart and does not hide the others. */
async function runBenches(
  benches: readonly Bench[],
): Promise<{ readonly rows: readonly BenchRow[]; readonly failed: number }> {
  const rows: BenchRow[] = [];
  let failed = 0;
  for (const bench of benches) {
    console.error(`… ${bench.name}`);
    try {
      rows.push(...(await bench.run()));
    } catch (error) {
      failed += 1;
      console.error(
        `FAILED ${bench.name}: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
      );
    }
  }
  return { rows, failed };
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const benches = await loadBenches(values.only);
if (benches.length === 0) {
  console.error(`no bench is named ${values.only}`);
  process.exit(2);
}
const { rows, failed } = await runBenches(benches);
process.stdout.write(values.json === true ? `${JSON.stringify(rows, null, 2)}\n` : `${formatRows(rows)}\n`);
process.exit(failed > 0 ? 1 : 0);
