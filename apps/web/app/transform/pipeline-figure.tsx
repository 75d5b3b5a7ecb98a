import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { TransformContent } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { ArrowHead } from '../kit/arrow-head.tsx';
import { useWords } from '../kit/use-words.ts';
import { useAddress } from '../warehouse/lineage-figure.tsx';
import { BOX_HEIGHT, BOX_WIDTH, layoutPipeline, type PlacedBox, type PlacedLine } from './layout-pipeline.ts';
import type { TransformView } from './load-transform.ts';
import { nameNodes } from './name-nodes.ts';
import { useTransformWords } from './use-transform-words.ts';

interface FigureProps {
  readonly view: TransformView;
  readonly content: TransformContent;
  /** Id of the node that is looked at. */
  readonly chosen: string;
}

const MOST_LETTERS = 20;
const cut = (text: string): string =>
  [...text].length > MOST_LETTERS ? `${[...text].slice(0, MOST_LETTERS - 1).join('')}…` : text;

function Line({ line }: { readonly line: PlacedLine }): JSX.Element {
  const [x1, y1] = line.from;
  const [x2, y2] = line.to;
  const bend = (x1 + x2) / 2;
  const path =
    line.kind === 'flow'
      ? `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`
      : `M${x1} ${y1}L${x2} ${y2}`;
  return <path className="tr-line" data-kind={line.kind} d={path} markerEnd="url(#tr-arrow)" />;
}

/** What is written in a box under its name: rows for what is before the wall, columns after it. */
function useNotes({ view, content }: FigureProps): (box: PlacedBox) => string {
  const { t, number } = useWords();
  const { operation, word } = useTransformWords();
  const names = nameNodes(content.nodes);
  const { result } = view;
  const rows = (count: number): string => t(transformMessages['chain.rows'], { rows: number(count), count });
  return ({ id, side }) => {
    if (id === null) return result === null ? '' : rows(result.rows);
    const node = content.nodes.find((one) => one.id === id);
    if (side === 'test') return t(transformMessages['chain.applied']);
    const filter = result?.filters.find((one) => one.id === names.get(id));
    if (filter !== undefined) return rows(filter.rowsOut);
    const made = result?.nodes.find((one) => one.id === names.get(id));
    if (made === undefined) return operation(node?.op ?? '');
    if (made.gives === 'pictures' || made.gives === 'sounds') return word(`gives.${made.gives}`);
    return t(transformMessages['chain.columns'], { columns: number(made.columns), count: made.columns });
  };
}

function Box(props: {
  readonly box: PlacedBox;
  readonly name: string;
  readonly note: string;
  readonly leaks: boolean;
  readonly chosen: boolean;
}): JSX.Element {
  const { t } = useWords();
  const address = useAddress();
  const { box, name, note, leaks, chosen } = props;
  const mark = leaks && box.side !== 'test';
  const drawn = (
    <g className="tr-box" data-side={box.side} data-leak={mark} transform={`translate(${box.x} ${box.y})`}>
      <rect width={BOX_WIDTH} height={BOX_HEIGHT} rx={box.id === null ? 0 : 6} />
      <text className="tr-name" x="10" y="22">
        {cut(name)}
      </text>
      <text className="tr-note" x="10" y="42">
        {note}
      </text>
      {mark && (
        <text className="tr-mark" x={BOX_WIDTH - 8} y="42" textAnchor="end">
          ▲ {t(transformMessages['chain.leak'])}
        </text>
      )}
    </g>
  );
  if (box.id === null || box.side === 'test') return drawn;
  return (
    <Link
      to={`${address({ noeud: box.id })}#reglages`}
      preventScrollReset
      aria-current={chosen ? 'true' : undefined}
    >
      {drawn}
    </Link>
  );
}

/** The pipeline with its wall: training above, test below, what was learned going down through it. */
export function PipelineFigure(props: FigureProps): JSX.Element {
  const { t, number } = useWords();
  const { view, content, chosen } = props;
  const note = useNotes(props);
  const names = nameNodes(content.nodes);
  const leaking = new Set(view.result?.leaks.flatMap(({ node }) => node ?? []) ?? []);
  const { width, height, boxes, lines, wall } = layoutPipeline(content.nodes);
  const split = view.result?.split;
  const rows = (count: number): string => t(transformMessages['chain.rows'], { rows: number(count), count });
  const copies =
    split === undefined || split.copies === 0
      ? ''
      : `, ${t(transformMessages['chain.copies'], { copies: number(split.copies), count: split.copies })}`;
  return (
    <figure className="wh-figure">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className="wh-scroll" aria-label={t(transformMessages['chain.figure'])} tabIndex={0}>
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="tr-pipeline">
          <title>{t(transformMessages['chain.figure'])}</title>
          <defs>
            <ArrowHead id="tr-arrow" />
          </defs>
          <line className="tr-wall" x1={wall.x} x2={width} y1={wall.y} y2={wall.y} />
          {lines.map((line) => (
            <Line key={`${line.kind} ${line.from} ${line.to}`} line={line} />
          ))}
          <text className="tr-side" x={wall.x + 6} y={wall.y - 12}>
            {t(transformMessages['chain.train'])}
            {split !== undefined && ` · ${rows(split.train + split.copies)}${copies}`}
          </text>
          <text className="tr-side" x={wall.x + 6} y={wall.y + 24}>
            {t(transformMessages['chain.test'])}
            {split !== undefined && ` · ${rows(split.test)}`}
          </text>
          {boxes.map((box) => (
            <Box
              key={`${box.side} ${box.id}`}
              box={box}
              name={box.id === null ? t(transformMessages['chain.source']) : (names.get(box.id) ?? '')}
              note={note(box)}
              leaks={box.id !== null && leaking.has(names.get(box.id) ?? '')}
              chosen={box.id === chosen}
            />
          ))}
        </svg>
      </section>
      <figcaption>{t(transformMessages['chain.caption'])}</figcaption>
    </figure>
  );
}
