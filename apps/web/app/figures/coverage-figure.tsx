import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { Drawing, HatchPattern } from './drawing.tsx';
import {
  CELL_LIMIT,
  type CellState,
  type CoverageBand,
  type CoverageCell,
  layoutCoverage,
} from './layout-coverage.ts';
import { writeNumber } from './write-figure.ts';

const STATES: readonly CellState[] = ['sure', 'possible', 'absent', 'beyond'];

interface CellProps {
  readonly cell: CoverageCell;
  readonly hatch: string;
}

function Cell({ cell, hatch }: CellProps): JSX.Element {
  return (
    <svg className="reading-cell" width="18" height="22" aria-hidden="true">
      <title>{cell.label}</title>
      <rect
        className={`reading-cell-${cell.state}`}
        x="1"
        y="1"
        width="16"
        height="20"
        {...(cell.state === 'possible' ? { fill: `url(#${hatch})` } : {})}
      />
    </svg>
  );
}

function Lengths({ band, hatch }: { readonly band: CoverageBand; readonly hatch: string }): JSX.Element {
  const share = (count: number): number => (band.total === 0 ? 0 : (100 * count) / band.total);
  const sure = share(band.sure);
  const possible = share(band.possible);
  return (
    <>
      <rect className="reading-cell-absent" x="0" y="1" width="100%" height="20" />
      <rect
        className="reading-cell-possible"
        x={`${sure}%`}
        y="1"
        width={`${possible}%`}
        height="20"
        fill={`url(#${hatch})`}
      />
      <rect className="reading-cell-sure" x="0" y="1" width={`${sure}%`} height="20" />
    </>
  );
}

function Band({ band, hatch }: { readonly band: CoverageBand; readonly hatch: string }): JSX.Element {
  const { t, language } = useWords();
  const write = (value: number): string => writeNumber(language, value);
  const counts = { sure: write(band.sure), total: write(band.total) };
  const value =
    band.possible === 0
      ? t(figuresMessages['coverage.value'], counts)
      : t(figuresMessages['coverage.value.range'], { ...counts, most: write(band.sure + band.possible) });
  const desc = t(figuresMessages['coverage.desc'], {
    ...counts,
    label: band.label,
    possible: write(band.possible),
  });
  return (
    <li className="reading-row">
      <span className="reading-row-label">{band.label}</span>
      <span className="reading-row-value">{value}</span>
      {band.cells === null ? (
        <Drawing height={22} title={desc}>
          <Lengths band={band} hatch={hatch} />
        </Drawing>
      ) : (
        <span className="reading-cells" role="img" aria-label={desc}>
          {band.cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are places in a list that never moves
            <Cell key={index} cell={cell} hatch={hatch} />
          ))}
        </span>
      )}
    </li>
  );
}

function Beyond({
  cells,
  hatch,
}: {
  readonly cells: readonly CoverageCell[];
  readonly hatch: string;
}): JSX.Element {
  const { t, language } = useWords();
  const label = t(figuresMessages['coverage.beyond']);
  return (
    <li className="reading-row reading-row-beyond">
      <span className="reading-row-label">{label}</span>
      <span className="reading-row-value">{writeNumber(language, cells.length)}</span>
      {cells.length <= CELL_LIMIT && (
        <span className="reading-cells" role="img" aria-label={`${label}, ${cells.length}`}>
          {cells.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells are places in a list that never moves
            <Cell key={index} cell={cell} hatch={hatch} />
          ))}
        </span>
      )}
    </li>
  );
}

/** F1: one band a class, cells in key order (filled, hatched, empty), then the items off the list, detached. */
export function CoverageFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t } = useWords();
  const hatch = `${useId()}h`;
  const { bands, beyond } = layoutCoverage(reading);
  const shown = STATES.filter(
    (state) =>
      (state !== 'beyond' || beyond.length > 0) &&
      (state !== 'possible' || reading.uncertainty.kind === 'U1'),
  );
  const hasLengths = bands.some((band) => band.cells === null);
  return (
    <>
      <svg className="reading-defs" width="0" height="0" aria-hidden="true">
        <HatchPattern id={hatch} />
      </svg>
      <ol className="reading-rows">
        {bands.map((band) => (
          <Band key={band.label} band={band} hatch={hatch} />
        ))}
        {beyond.length > 0 && <Beyond cells={beyond} hatch={hatch} />}
      </ol>
      <ul className="reading-legend" aria-label={t(figuresMessages['coverage.legend'])}>
        {shown.map((state) => (
          <li key={state}>
            <Cell cell={{ state, label: '' }} hatch={hatch} />
            {t(figuresMessages[`coverage.${state}`])}
          </li>
        ))}
        <li>{t(figuresMessages['coverage.one-cell'])}</li>
        {hasLengths && <li>{t(figuresMessages['coverage.share'], { limit: CELL_LIMIT })}</li>}
      </ul>
    </>
  );
}
