import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading, Scalar } from '@etalon/instruments';
import { type JSX, useId } from 'react';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { AxisLine, Diamond, Dot, Drawing, HatchPattern, Span } from './drawing.tsx';
import { type DifferingColumn, layoutRecounts, type Recount } from './layout-recount.ts';
import { textOf } from './read-row.ts';
import { digitsToTell, writeDifference, writeNumber, writeScalar } from './write-figure.ts';

/** A whole hash stays in the table; its start is enough to see that two differ. */
const SHA256 = /^[0-9a-f]{64}$/;

function Drawn({
  recount,
  title,
}: {
  readonly recount: Recount;
  readonly title: string;
}): JSX.Element | null {
  const hatch = `${useId()}h`;
  const { axis, declared, recomputed, tolerance, difference } = recount;
  if (axis === null || difference === 0 || typeof declared !== 'number' || typeof recomputed !== 'number')
    return null;
  const margin = tolerance ?? 0;
  const from = axis.at(recomputed - margin);
  return (
    <Drawing height={52} title={title}>
      <HatchPattern id={hatch} />
      {margin > 0 && (
        <rect
          className="reading-cell-possible"
          fill={`url(#${hatch})`}
          x={`${from}%`}
          width={`${axis.at(recomputed + margin) - from}%`}
          y="4"
          height="20"
        />
      )}
      <Span className="reading-join" from={axis.at(declared)} to={axis.at(recomputed)} y={14} />
      <Diamond x={axis.at(recomputed)} y={14} />
      <Dot x={axis.at(declared)} y={14} open />
      <AxisLine axis={axis} y={28} />
    </Drawing>
  );
}

function RecountRow({ recount }: { readonly recount: Recount }): JSX.Element {
  const { t, language } = useWords();
  const { bound, declared, recomputed, difference, tolerance } = recount;
  const digits =
    typeof declared === 'number' && typeof recomputed === 'number' ? digitsToTell(declared, recomputed) : 3;
  const write = (value: Scalar): string => {
    if (typeof value === 'number') return writeNumber(language, value, digits);
    const text = writeScalar(language, value);
    return SHA256.test(text) ? `${text.slice(0, 12)}…` : text;
  };
  const label = recount.label ?? t(figuresMessages['value.whole']);
  const facts = [
    {
      name: t(figuresMessages['recount.declared']),
      value: bound === null ? write(declared) : `${bound} ${write(declared)}`,
    },
    { name: t(figuresMessages['recount.recomputed']), value: write(recomputed) },
    ...(bound === null
      ? [
          {
            name: t(figuresMessages['recount.difference']),
            value:
              difference === null
                ? t(figuresMessages[declared === recomputed ? 'recount.equal' : 'recount.differs'])
                : writeDifference(language, difference),
          },
        ]
      : []),
    ...(tolerance === null || bound !== null
      ? []
      : [{ name: t(figuresMessages['recount.tolerance']), value: `± ${writeNumber(language, tolerance)}` }]),
  ];
  const title = t(figuresMessages['recount.desc'], {
    label,
    declared: write(declared),
    recomputed: write(recomputed),
  });
  return (
    <li className="reading-row">
      <span className="reading-row-label">{label}</span>
      <dl className="reading-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Drawn recount={recount} title={title} />
    </li>
  );
}

function Columns({ columns }: { readonly columns: readonly DifferingColumn[] }): JSX.Element {
  const { t, language } = useWords();
  const differing = columns.filter(({ cells }) => cells > 0);
  const same = columns.length - differing.length;
  const most = columns.reduce((max, { cells }) => Math.max(max, cells), 1);
  const title = t(figuresMessages['recount.columns']);
  return (
    <section>
      <p className="reading-subtitle">{title}</p>
      <ol className="reading-rows reading-rows-tight">
        {differing.map(({ label, cells }) => (
          <li key={label} className="reading-row">
            <code className="reading-row-label">{label}</code>
            <span className="reading-row-value">{writeNumber(language, cells)}</span>
            <Drawing height={8} title={`${label}, ${writeNumber(language, cells)}`}>
              <rect className="reading-cell-absent" x="0" y="1" width="100%" height="6" />
              <rect className="reading-cell-sure" x="0" y="1" width={`${(100 * cells) / most}%`} height="6" />
            </Drawing>
          </li>
        ))}
      </ol>
      {same > 0 && <p className="soft">{t(figuresMessages['recount.columns.same'], { count: same })}</p>}
    </section>
  );
}

/** F9: what was declared beside what is recomputed, with the difference and the rounding tolerance. */
export function RecountFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t, language } = useWords();
  const { recounts, columns, stopped, without, hidden } = layoutRecounts(reading);
  const hasDrawing = recounts.some(({ axis, difference }) => axis !== null && difference !== 0);
  return (
    <>
      {stopped !== null && (
        <p>
          {t(figuresMessages['recount.stopped'], {
            step: textOf(stopped, 'step') ?? '',
            executed: writeScalar(language, typeof stopped.executed === 'number' ? stopped.executed : null),
            steps: writeScalar(language, typeof stopped.steps === 'number' ? stopped.steps : null),
            detail: textOf(stopped, 'detail', 'code') ?? '',
          })}
        </p>
      )}
      <ol className="reading-rows">
        {recounts.map((recount) => (
          <RecountRow key={recount.key} recount={recount} />
        ))}
      </ol>
      {hidden > 0 && <p className="soft">{t(figuresMessages['recount.more'], { count: hidden })}</p>}
      {without.length > 0 && (
        <section>
          <p className="reading-subtitle">{t(figuresMessages['recount.none'], { count: without.length })}</p>
          <ul className="reading-plain-list">
            {without.map(({ key, label, reason }) => (
              <li key={key}>
                <Named label={label} /> <span lang="fr">{reason}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {columns.length > 0 && <Columns columns={columns} />}
      {hasDrawing && <p className="reading-legend">{t(figuresMessages['recount.legend'])}</p>}
    </>
  );
}
