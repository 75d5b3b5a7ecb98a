import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { type FlowPath, wrapWords } from './layout-flows.ts';

const LETTER = 6.6;

export interface FlowArrowProps {
  readonly path: FlowPath;
  /** Id of the arrow head. */
  readonly marker: string;
  readonly name: string;
  /** Categories of data that flow. */
  readonly carries: readonly string[];
  readonly chosen: boolean;
  readonly open: () => void;
}

/** A flow: its curve, its head, and what it carries written on it. */
export function FlowArrow({ path, marker, name, carries, chosen, open }: FlowArrowProps): JSX.Element {
  const { t } = useWords();
  const words = carries.length === 0 ? t(protectionMessages['flows.no-category']) : carries.join(', ');
  const lines = wrapWords(words, 24, 2);
  const width = Math.max(...lines.map((line) => line.length), 1) * LETTER + 12;
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
      <g transform={`translate(${path.label.x} ${path.label.y})`}>
        <rect x={-width / 2} y={-10} width={width} height={4 + 15 * lines.length} rx={2} />
        <text className={carries.length === 0 ? 'pr-flow-open' : undefined} textAnchor="middle" y={3}>
          {lines.map((line, at) => (
            <tspan key={line} x={0} dy={at === 0 ? 0 : 15}>
              {line}
            </tspan>
          ))}
        </text>
      </g>
    </g>
  );
}
