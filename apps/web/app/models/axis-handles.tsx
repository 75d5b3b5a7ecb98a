import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { JSX, KeyboardEvent, PointerEvent } from 'react';
import { useWords } from '../kit/use-words.ts';
import { type AxisBrush, brushBetween, sharesOf } from './brush-trials.ts';
import type { ParallelAxis } from './layout-parallel.ts';
import { placeAxis, placeShare } from './parallel-drawing.tsx';

const ENDS = ['low', 'high'] as const;
type End = (typeof ENDS)[number];

const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 0.025,
  ArrowRight: 0.025,
  ArrowDown: -0.025,
  ArrowLeft: -0.025,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
};
const CLEARING = new Set(['Escape', 'Delete', 'Backspace']);

export interface AxisHandlesProps {
  readonly axis: ParallelAxis;
  readonly place: number;
  readonly brush: AxisBrush | undefined;
  readonly name: string;
  readonly write: (value: number) => string;
  readonly onBrush: (brush: AxisBrush | null) => void;
  /** The pointer took a handle, or the axis itself; `anchor` is the share that stays. */
  readonly onTake: (event: PointerEvent<SVGElement>, anchor: number | null) => void;
}

/** What an axis is brushed with: its whole length by the pointer, and two ends that keys move. */
export function AxisHandles(props: AxisHandlesProps): JSX.Element {
  const { t } = useWords();
  const { axis, place, brush, name, write, onBrush, onTake } = props;
  const x = placeAxis(place);
  const shares = sharesOf(axis, brush);
  const press = (event: KeyboardEvent, end: End): void => {
    const step = STEPS[event.key];
    if (step === undefined && !CLEARING.has(event.key)) return;
    event.preventDefault();
    if (step === undefined) {
      onBrush(null);
      return;
    }
    const [from, to] = shares;
    const moved = Math.min(1, Math.max(0, (end === 'low' ? from : to) + step));
    onBrush(
      end === 'low'
        ? brushBetween(axis, Math.min(moved, to), to)
        : brushBetween(axis, from, Math.max(moved, from)),
    );
  };
  return (
    <g>
      <rect
        className="mo-grip"
        x={x - 18}
        width={36}
        y={placeShare(1)}
        height={placeShare(0) - placeShare(1)}
        onPointerDown={(event) => onTake(event, null)}
      />
      {ENDS.map((end, at) => {
        const share = shares[at] ?? at;
        const y = placeShare(share);
        return (
          <g
            key={end}
            className="mo-handle"
            role="slider"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={t(searchMessages[`brush.${end}`], { name })}
            aria-valuemin={axis.low}
            aria-valuemax={axis.high}
            aria-valuenow={axis.valueAt(share)}
            aria-valuetext={write(axis.valueAt(share))}
            onKeyDown={(event) => press(event, end)}
            onPointerDown={(event) => onTake(event, shares[1 - at] ?? 0)}
          >
            <rect className="mo-grip" x={x - 12} width={24} y={end === 'low' ? y : y - 24} height={24} />
            <path d={`M${x - 9} ${y}h18`} />
          </g>
        );
      })}
    </g>
  );
}
