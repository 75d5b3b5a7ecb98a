import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { type FlowPath, placeWords, wrapWords } from './layout-flows.ts';

const LETTER = 6.6;
const WIDTH = 18;
const LINES = 3;

export interface FlowArrowProps {
  readonly path: FlowPath;
  readonly name: string;
  /** Categories of data that flow. */
  readonly carries: readonly string[];
  readonly chosen: boolean;
  readonly open: () => void;
}

function useCarried(carries: readonly string[]): string {
  const { t } = useWords();
  return carries.length === 0 ? t(protectionMessages['flows.no-category']) : carries.join(', ');
}

/** The curve of a flow and its head; `marker` is the id of the head. */
export function FlowArrow(props: FlowArrowProps & { readonly marker: string }): JSX.Element {
  const { path, marker, name, carries, chosen, open } = props;
  const words = useCarried(carries);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
    <g
      className={chosen ? 'pr-flow chosen' : 'pr-flow'}
      role="button"
      tabIndex={0}
      aria-pressed={chosen}
      aria-label={name === '' ? words : `${name} : ${words}`}
      onClick={open}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        open();
      }}
    >
      <path className="pr-flow-grip" d={path.d} />
      <path className="pr-flow-line" d={path.d} markerEnd={`url(#${marker})`} />
    </g>
  );
}

/** What a flow carries, written on it; the arrow says the same to those who hear it. */
export function FlowWords({ path, carries, chosen }: FlowArrowProps): JSX.Element {
  const words = useCarried(carries);
  const lines = wrapWords(words, WIDTH, LINES);
  const width = Math.max(...lines.map((line) => line.length), 1) * LETTER + 10;
  const height = 5 + 14 * lines.length;
  const place = placeWords(path, { width, height });
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
    <g
      className={chosen ? 'pr-words chosen' : 'pr-words'}
      aria-hidden="true"
      transform={`translate(${place.x} ${place.y})`}
    >
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={2} />
      <text
        className={carries.length === 0 ? 'pr-flow-open' : undefined}
        textAnchor="middle"
        y={-height / 2 + 14}
      >
        {lines.map((line, at) => (
          <tspan key={line} x={0} dy={at === 0 ? 0 : 14}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
