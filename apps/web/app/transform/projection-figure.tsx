import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { ProjectedPoint, ReductionFacts } from '@etalon/transform';
import { type JSX, type RefObject, useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useTransformWords } from './use-transform-words.ts';

const SIDE = 420;
const EDGE = 14;
const TABLE_ROWS = 50;
/** Classes told apart by a shape; the others share the last. */
const SHAPES = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0',
  'M-4-4H4V4H-4Z',
  'M0-5 5 4H-5Z',
  'M0-6 6 0 0 6-6 0Z',
  'M-4-4 4 4M4-4-4 4',
];

const shapeOf = (code: number | null): string => SHAPES[Math.min(code ?? 0, SHAPES.length - 1)] ?? '';

/** How values of one axis are placed in the drawing. */
function scale(values: readonly number[]): (value: number) => number {
  const lo = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const hi = values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const width = hi === lo ? 1 : hi - lo;
  return (value) => EDGE + ((SIDE - 2 * EDGE) * (value - lo)) / width;
}

function Legend({ classes }: { readonly classes: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  if (classes.length === 0) return null;
  const own = classes.length > SHAPES.length ? SHAPES.length - 1 : classes.length;
  const named = [
    ...classes.slice(0, own),
    ...(classes.length > own ? [t(transformMessages['projection.other'])] : []),
  ];
  return (
    <ul className="tr-legend">
      {named.map((name, code) => (
        <li key={name}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" className="tr-point">
            <path d={shapeOf(code)} />
          </svg>{' '}
          {name}
        </li>
      ))}
    </ul>
  );
}

function PointTable({ points, classes }: Pick<ReductionFacts, 'points' | 'classes'>): JSX.Element {
  const { t, number } = useWords();
  const caption = t(transformMessages['projection.table.caption']);
  const write = (value: number): string => number(value, { decimals: 3 });
  const row = (point: ProjectedPoint): JSX.Element => (
    <tr key={point.line}>
      <th scope="row" className="end">
        <Link to={`?ligne=${point.line}#ligne`}>{number(point.line)}</Link>
      </th>
      <td>{t(transformMessages[point.test ? 'chain.test' : 'chain.train'])}</td>
      {classes.length > 0 && <td>{classes[point.class ?? -1] ?? ''}</td>}
      <td className="end">{write(point.x)}</td>
      <td className="end">{write(point.y)}</td>
    </tr>
  );
  return (
    <details className="fold">
      <summary>{t(transformMessages['projection.table'])}</summary>
      <TableRegion label={caption}>
        <table className="table figures">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="end">
                {t(transformMessages['effect.line'])}
              </th>
              <th scope="col">{t(transformMessages['effect.side'])}</th>
              {classes.length > 0 && <th scope="col">{t(transformMessages['projection.class'])}</th>}
              <th scope="col" className="end">
                1
              </th>
              <th scope="col" className="end">
                2
              </th>
            </tr>
          </thead>
          <tbody>{points.slice(0, TABLE_ROWS).map(row)}</tbody>
        </table>
      </TableRegion>
    </details>
  );
}

/** A click on a point shows its row; the same is in the table and the form, for the keyboard and without script. */
function usePointChoice(): RefObject<HTMLElement | null> {
  const figure = useRef<HTMLElement>(null);
  const navigate = useNavigate();
  useEffect(() => {
    const element = figure.current;
    const choose = ({ target }: MouseEvent): void => {
      const line =
        target instanceof Element ? target.closest('[data-line]')?.getAttribute('data-line') : null;
      if (typeof line === 'string') void navigate(`?ligne=${line}`, { preventScrollReset: true });
    };
    element?.addEventListener('click', choose);
    return () => element?.removeEventListener('click', choose);
  }, [navigate]);
  return figure;
}

/** The vectors on two axes: a shape for each class, filled for training and empty for test. */
export function ProjectionFigure({
  reduction,
  chosen,
}: {
  readonly reduction: ReductionFacts;
  /** Line of the row that is looked at. */
  readonly chosen: number | null;
}): JSX.Element | null {
  const { t, number } = useWords();
  const { percent } = useTransformWords();
  const { method, points, explained, classes } = reduction;
  const figure = usePointChoice();
  if (points.length === 0) return null;
  const x = scale(points.map((point) => point.x));
  const y = scale(points.map((point) => point.y));
  const title = t(transformMessages['projection.title']);
  return (
    <figure className="wh-figure" ref={figure}>
      <svg
        viewBox={`0 0 ${SIDE} ${SIDE}`}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label={title}
        className="mo-plot tr-projection"
      >
        <rect className="tr-frame" width={SIDE} height={SIDE} />
        {points.map((point) => (
          <path
            key={point.line}
            className="tr-point"
            data-test={point.test}
            data-line={point.line}
            data-chosen={point.line === chosen}
            d={shapeOf(point.class)}
            transform={`translate(${x(point.x).toFixed(1)} ${(SIDE - y(point.y)).toFixed(1)})`}
          >
            <title>{`${t(transformMessages['effect.line'])} ${point.line}`}</title>
          </path>
        ))}
      </svg>
      <Legend classes={classes} />
      <figcaption>
        {t(transformMessages[`projection.caption.${method}`], {
          first: percent(explained[0] ?? 0),
          second: percent(explained[1] ?? 0),
          points: number(points.length),
        })}
      </figcaption>
      <p className="soft no-print">{t(transformLookMessages['row.hint'])}</p>
      <PointTable points={points} classes={classes} />
    </figure>
  );
}
