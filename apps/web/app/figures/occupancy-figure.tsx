import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { HatchPattern } from './drawing.tsx';
import { layoutOccupancy, type OccupancyCell } from './layout-occupancy.ts';
import { writeNumber } from './write-figure.ts';

const SIDE = 40;
const FILLS = {
  empty: 'reading-box-empty',
  bare: 'reading-box-bare',
  backed: 'reading-box-backed',
} as const;

interface BoxProps {
  readonly state: OccupancyCell['state'];
  readonly text: string;
  readonly hatch: string;
}

/** A box with its count; a bare one is hatched round its count, so that no colour is needed to tell the three apart. */
function Box({ state, text, hatch }: BoxProps): JSX.Element {
  return (
    <svg className={`reading-box ${FILLS[state]}`} width={SIDE} height={SIDE} aria-hidden="true">
      <rect
        x="1"
        y="1"
        width={SIDE - 2}
        height={SIDE - 2}
        {...(state === 'bare' ? { fill: `url(#${hatch})` } : {})}
      />
      {state === 'bare' && (
        <rect className="reading-box-plate" x="9" y="9" width={SIDE - 18} height={SIDE - 18} />
      )}
      <text x="50%" y="25" textAnchor="middle">
        {text}
      </text>
    </svg>
  );
}

function Cell({ cell, hatch }: { readonly cell: OccupancyCell; readonly hatch: string }): JSX.Element {
  const { t, language } = useWords();
  const { label, count, backed, state } = cell;
  return (
    <li className="reading-occupancy-cell">
      <Box state={state} text={writeNumber(language, count)} hatch={hatch} />
      <span>
        {label}
        <span className="reading-occupancy-said">
          {count === 0
            ? t(figuresMessages['occupancy.empty.cell'])
            : t(figuresMessages['occupancy.cell'], { count, backed: writeNumber(language, backed) })}
        </span>
      </span>
    </li>
  );
}

/** F6: the classes of each list as boxes that hold their count. */
export function OccupancyFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t, language } = useWords();
  const hatch = `${useId()}h`;
  return (
    <>
      <svg className="reading-defs" width="0" height="0" aria-hidden="true">
        <HatchPattern id={hatch} />
      </svg>
      <div className="reading-groups">
        {layoutOccupancy(reading).map(({ label, cells, backed }) => (
          <section key={label}>
            <p className="reading-subtitle">
              {t(figuresMessages['occupancy.value'], {
                label,
                backed: writeNumber(language, backed),
                total: writeNumber(language, cells.length),
              })}
            </p>
            <ul className="reading-occupancy">
              {cells.map((cell) => (
                <Cell key={cell.label} cell={cell} hatch={hatch} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ul className="reading-legend">
        {(['backed', 'bare', 'empty'] as const).map((state) => (
          <li key={state}>
            <Box state={state} text={state === 'empty' ? '0' : 'n'} hatch={hatch} />
            {t(figuresMessages[`occupancy.${state}`])}
          </li>
        ))}
      </ul>
    </>
  );
}
