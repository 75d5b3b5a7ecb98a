import type { ControlTotals, ReconciledLine, Reconciliation } from './reconciliation.ts';

const SCALE = 9;

/** Source beside store, line by line; sums agree to the billionth, the rest exactly. */
export function compareControls(source: ControlTotals, store: ControlTotals): Reconciliation {
  const columns = [...new Set([...Object.keys(source.sums), ...Object.keys(store.sums)])];
  const lines: readonly ReconciledLine[] = [
    ...(['rows', 'distinctKeys', 'nullKeys'] as const).map((what) =>
      compare(what, null, String(source[what]), String(store[what])),
    ),
    ...columns.map((column) =>
      compare('sum', column, source.sums[column] ?? null, store.sums[column] ?? null),
    ),
    {
      what: 'keyHash',
      column: null,
      source: source.keyHash,
      store: store.keyHash,
      difference: null,
      agrees: source.keyHash === store.keyHash,
    },
  ];
  return { lines, agrees: lines.every((line) => line.agrees) };
}

function compare(
  what: ReconciledLine['what'],
  column: string | null,
  source: string | null,
  store: string | null,
): ReconciledLine {
  const difference =
    source === null || store === null ? null : writeDecimal(readDecimal(store) - readDecimal(source));
  return { what, column, source, store, difference, agrees: source === store || difference === '0' };
}

function readDecimal(text: string): bigint {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text) ?? [];
  return BigInt(`${sign}${whole}${part.padEnd(SCALE, '0').slice(0, SCALE)}`);
}

function writeDecimal(scaled: bigint): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${part === '' ? '' : `.${part}`}`;
}
