import { type JSX, type PointerEvent, useRef, useState } from 'react';
import { AxisHandles } from './axis-handles.tsx';
import { type Brushes, brushBetween, keepTrials, setBrush } from './brush-trials.ts';
import type { ParallelAxis, ParallelLayout } from './layout-parallel.ts';
import { ParallelDrawing, type ParallelWords, shareAt, sizeParallel } from './parallel-drawing.tsx';

/** Shorter than this, a brush is a press: it clears the axis. */
const LEAST = 0.012;

interface Drag {
  readonly axis: ParallelAxis;
  readonly anchor: number;
  readonly now: number;
  readonly isNew: boolean;
}

function brushOf({ axis, anchor, now, isNew }: Drag) {
  return isNew && Math.abs(now - anchor) < LEAST ? null : brushBetween(axis, anchor, now);
}

export interface ParallelFigureProps {
  readonly layout: ParallelLayout;
  readonly brushes: Brushes;
  readonly words: ParallelWords;
  readonly title: string;
  readonly onBrushes: (brushes: Brushes) => void;
}

/** The trials as lines, whose axes are brushed by the pointer or by keys; several brushes keep what is within all of them. */
export function ParallelFigure(props: ParallelFigureProps): JSX.Element {
  const { layout, brushes: kept, words, title, onBrushes } = props;
  const [drag, setDrag] = useState<Drag | null>(null);
  const svg = useRef<SVGSVGElement>(null);
  const brushes = drag === null ? kept : setBrush(kept, drag.axis.name, brushOf(drag));
  const { width, height } = sizeParallel(layout);
  const places = new Set(keepTrials(layout, brushes).map(({ at }) => at));
  const shareOf = (event: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return 0;
    const share = shareAt(((event.clientY - box.top) / box.height) * height);
    return Math.min(1, Math.max(0, share));
  };
  const take = (event: PointerEvent<SVGElement>, axis: ParallelAxis, anchor: number | null): void => {
    svg.current?.setPointerCapture(event.pointerId);
    const now = shareOf(event);
    setDrag({ axis, anchor: anchor ?? now, now, isNew: anchor === null });
  };
  return (
    <div className="wh-scroll mo-frame mo-parallel-frame">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds sliders is a group, and has no element of its own */}
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="group"
        aria-label={title}
        className="mo-parallel"
        onPointerMove={(event) => {
          if (drag !== null) setDrag({ ...drag, now: shareOf(event) });
        }}
        onPointerUp={() => {
          if (drag !== null) onBrushes(brushes);
          setDrag(null);
        }}
        onPointerCancel={() => setDrag(null)}
      >
        <ParallelDrawing layout={layout} brushes={brushes} kept={places} words={words} />
        {layout.axes.map((axis, place) => (
          <AxisHandles
            key={axis.name}
            axis={axis}
            place={place}
            brush={brushes[axis.name]}
            name={words.axis(axis.name)}
            write={words.value}
            onBrush={(brush) => onBrushes(setBrush(brushes, axis.name, brush))}
            onTake={(event, anchor) => {
              event.stopPropagation();
              take(event, axis, anchor);
            }}
          />
        ))}
      </svg>
    </div>
  );
}
