import type { ConformalDesign, ConformalReport, CoverageShare } from '@etalon/evaluation';
import { conformalMessages } from '@etalon/i18n/messages/conformal';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { useConformalWords } from './use-conformal-words.ts';
import { useModelWords } from './use-model-words.ts';

const WIDTH = 480;
const LEFT = 142;
const RIGHT = WIDTH - 16;
const LINE = 26;
/** Above this many folds, their lines stand in the table alone. */
const MOST_FOLDS = 10;

type Band = { readonly lo: number; readonly hi: number } | null;

interface Line {
  readonly key: string;
  readonly label: string;
  readonly level: number;
  readonly coverage: CoverageShare;
  readonly band: Band;
}

function listLines(
  reports: readonly ConformalReport[],
  words: { readonly all: (level: number) => string; readonly fold: (name: string | null) => string },
): readonly Line[] {
  return reports.flatMap(({ level, coverage, parts }) => {
    if (coverage === null) return [];
    const [only, ...others] = parts;
    const isOne = others.length === 0;
    const all: Line = {
      ...{ key: `${level}`, label: words.all(level), level, coverage },
      band: isOne ? (only?.limit?.band ?? null) : null,
    };
    if (isOne || parts.length > MOST_FOLDS) return [all];
    const folds = parts.flatMap((part): readonly Line[] =>
      part.coverage === null
        ? []
        : [
            {
              ...{ key: `${level} ${part.name}`, label: words.fold(part.name), level },
              ...{ coverage: part.coverage, band: part.limit?.band ?? null },
            },
          ],
    );
    return [all, ...folds];
  });
}

/** The lowest place of a figure, rounded down to a twentieth. */
function findLow(lines: readonly Line[]): number {
  const ends = lines.flatMap(({ level, coverage, band }) => [
    ...[level, coverage.interval.lo],
    ...(band === null ? [] : [band.lo]),
  ]);
  return Math.max(0, Math.min(0.95, Math.floor(20 * Math.min(...ends) - 1e-9) / 20));
}

/** Share of rows held beside the share asked: of all, then of each fold with the span that its limit announces. */
export function CoverageFigure(props: {
  readonly name: string;
  readonly reports: readonly ConformalReport[];
  readonly by: ConformalDesign['by'];
}): JSX.Element | null {
  const { t } = useWords();
  const { figure } = useModelWords();
  const { score, level, fold } = useConformalWords();
  const { name, reports, by } = props;
  const [first] = reports;
  const lines = listLines(reports, {
    all: (share) => `${t(conformalMessages['coverage.all'])}, ${level(share)}`,
    fold,
  });
  if (first === undefined || lines.length === 0) return null;
  const lo = findLow(lines);
  const x = (value: number): number => LEFT + ((RIGHT - LEFT) * (value - lo)) / (1 - lo);
  const height = lines.length * LINE + 26;
  const tied = Math.max(...reports.flatMap(({ parts }) => parts.map(({ limit }) => limit?.tied ?? 0)));
  return (
    <figure className="wh-figure">
      <div className="wh-scroll mo-frame">
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width={WIDTH}
          height={height}
          role="img"
          aria-label={t(conformalMessages['coverage.title'], { name, score: score(first.score) })}
          className="mo-plot"
        >
          {lines.map((line, at) => (
            <CoverageLine key={line.key} line={line} top={at * LINE} x={x} />
          ))}
          <text x={LEFT} y={height - 6}>
            {figure.plain(lo)}
          </text>
          <text x={RIGHT} y={height - 6} textAnchor="end">
            {figure.plain(1)}
          </text>
        </svg>
      </div>
      <figcaption>
        {t(conformalMessages[`coverage.caption.${by}`])}
        {tied > 1 && ` ${t(conformalMessages['coverage.tied'], { count: tied })}`}
      </figcaption>
    </figure>
  );
}

function CoverageLine(props: {
  readonly line: Line;
  readonly top: number;
  readonly x: (value: number) => number;
}): JSX.Element {
  const { line, top, x } = props;
  const { label, level, coverage, band } = line;
  const { value, interval } = coverage;
  return (
    <g transform={`translate(0 ${top})`} className="mo-bar">
      <text x={LEFT - 8} y={17} textAnchor="end">
        {shorten(label)}
        {shorten(label) !== label && <title>{label}</title>}
      </text>
      {band !== null && (
        <path className="mo-spread" d={`M${x(band.lo)} 3H${x(band.hi)}V${LINE - 3}H${x(band.lo)}Z`} />
      )}
      <line className="mo-axis" x1={LEFT} x2={RIGHT} y1={13} y2={13} />
      <rect x={x(interval.lo)} width={Math.max(1, x(interval.hi) - x(interval.lo))} y={10} height={6} />
      <line className="mo-wanted" x1={x(level)} x2={x(level)} y1={1} y2={LINE - 1} />
      <line className="mo-mark" x1={x(value)} x2={x(value)} y1={6} y2={20} />
    </g>
  );
}

const MOST_SIGNS = 15;

function shorten(text: string): string {
  return text.length > MOST_SIGNS ? `${text.slice(0, MOST_SIGNS - 1)}…` : text;
}
