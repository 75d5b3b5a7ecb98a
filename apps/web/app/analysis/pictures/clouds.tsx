import type { Language } from '@etalon/i18n';
import type { Picture } from '@etalon/statistics';
import type { JSX } from 'react';
import { layoutPlot, Mark, Plot, pathOf, Strokes } from './plot.tsx';

export interface PictureWords {
  readonly language: Language;
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Names of the arrows of a biplot. */
  readonly names?: readonly string[];
}

export interface PictureProps extends PictureWords {
  readonly picture: Picture;
}

const HEIGHT = 230;

const allOf = (picture: Picture, axis: 'x' | 'y'): readonly number[] =>
  picture.series.flatMap((series) => series[axis]);

/** Points that are rows: residuals, leverage, raw values, groups told apart by shape. */
export function Cloud({ picture, language, title, xLabel, yLabel }: PictureProps): JSX.Element {
  const zero = picture.id === 'residuals-fitted' || picture.id === 'leverage' ? [0] : [];
  const area = layoutPlot({ xs: allOf(picture, 'x'), ys: [...allOf(picture, 'y'), ...zero], height: HEIGHT });
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel}>
      {zero.length > 0 && <line className="an-reference" x1="0%" x2="100%" y1={area.py(0)} y2={area.py(0)} />}
      {picture.series.map((series, shape) =>
        series.x.map((x, at) => (
          <Mark
            // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
            key={`${series.name} ${at}`}
            shape={shape}
            x={area.px(x)}
            y={area.py(series.y[at] ?? 0)}
            size={2.5}
          />
        )),
      )}
    </Plot>
  );
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.round(share * (sorted.length - 1))] ?? 0;

/** Ordered values beside normal quantiles, with the line through their quartiles. */
export function Quantiles(props: PictureProps): JSX.Element {
  const { picture, language, title, xLabel, yLabel } = props;
  const [series] = picture.series;
  const xs = series?.x ?? [];
  const ys = series?.y ?? [];
  const area = layoutPlot({ xs, ys, height: HEIGHT });
  const slope = (quantile(ys, 0.75) - quantile(ys, 0.25)) / (quantile(xs, 0.75) - quantile(xs, 0.25) || 1);
  const line = (x: number) => ({ x, y: quantile(ys, 0.25) + slope * (x - quantile(xs, 0.25)) });
  const clip = area.y.domain;
  const ends = [area.x.domain[0], area.x.domain[1]].map(line).map((place) => {
    const y = Math.min(clip[1], Math.max(clip[0], place.y));
    return slope === 0 ? place : { x: (y - line(0).y) / slope, y };
  });
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel}>
      <Strokes height={area.height}>
        <path className="an-line an-line-reference" d={pathOf(area, ends)} />
      </Strokes>
      {xs.map((x, at) => (
        <Mark
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
          key={at}
          shape={0}
          x={area.px(x)}
          y={area.py(ys[at] ?? 0)}
          size={2.5}
        />
      ))}
    </Plot>
  );
}

/** Rows on the first two components, and the variables as arrows at their own scale. */
export function Biplot({ picture, language, title, xLabel, yLabel, names = [] }: PictureProps): JSX.Element {
  const rows = picture.series.find(({ name }) => name === 'rows');
  const arrows = picture.series.find(({ name }) => name === 'loadings');
  const most = (values: readonly number[]): number =>
    values.reduce((top, value) => Math.max(top, Math.abs(value)), 0) || 1;
  const reach =
    Math.min(most(rows?.x ?? []), most(rows?.y ?? [])) / most([...(arrows?.x ?? []), ...(arrows?.y ?? [])]);
  const heads = (arrows?.x ?? []).map((x, at) => ({
    x: x * reach,
    y: (arrows?.y[at] ?? 0) * reach,
    name: names[at] ?? '',
  }));
  const area = layoutPlot({
    xs: [...(rows?.x ?? []), ...heads.map(({ x }) => x)],
    ys: [...(rows?.y ?? []), ...heads.map(({ y }) => y)],
    height: 320,
  });
  return (
    <Plot area={area} language={language} title={title} xLabel={xLabel} yLabel={yLabel}>
      {(rows?.x ?? []).map((x, at) => (
        <Mark
          // biome-ignore lint/suspicious/noArrayIndexKey: points have no other name
          key={at}
          shape={3}
          x={area.px(x)}
          y={area.py(rows?.y[at] ?? 0)}
          size={2}
        />
      ))}
      {heads.map(({ x, y, name }) => (
        <g key={name}>
          <line
            className="an-arrow"
            x1={`${area.px(0)}%`}
            y1={area.py(0)}
            x2={`${area.px(x)}%`}
            y2={area.py(y)}
          />
          <Mark shape={1} x={area.px(x)} y={area.py(y)} size={3} />
          <text
            className="an-name"
            x={`${area.px(x)}%`}
            y={area.py(y) + (y >= 0 ? -7 : 15)}
            textAnchor={x < 0 ? 'end' : 'start'}
          >
            {name}
          </text>
        </g>
      ))}
    </Plot>
  );
}
