import type { Reading } from '@etalon/instruments';
import { type Axis, layoutAxis } from './layout-axis.ts';
import { naturalAxis } from './layout-interval.ts';
import { numberOf, rowsOf, textOf } from './read-row.ts';

export interface Fan {
  readonly label: string | null;
  /** Null when the low scenario is not told. */
  readonly lo: number | null;
  readonly central: number;
  readonly hi: number | null;
}

export interface Fans {
  readonly fans: readonly Fan[];
  readonly axis: Axis;
}

/** Low, central and high of each row, all on one axis; a single figure takes its limits from the reading's uncertainty. */
export function layoutFans(reading: Reading): Fans {
  const fans = fansOf(reading);
  const values = fans.flatMap(({ lo, central, hi }) => [lo ?? central, central, hi ?? central]);
  return { fans, axis: layoutAxis({ values, natural: naturalAxis(reading) }) };
}

function fansOf(reading: Reading): readonly Fan[] {
  const { value, uncertainty } = reading;
  if (typeof value === 'number') {
    const { lo = null, hi = null } = uncertainty;
    return [{ label: null, lo, central: value, hi }];
  }
  return rowsOf(reading).flatMap((row) => {
    const central = numberOf(row, 'value');
    if (central === null) return [];
    return [
      {
        label: textOf(row, 'label'),
        lo: numberOf(row, 'lo'),
        central,
        hi: numberOf(row, 'hi'),
      },
    ];
  });
}
