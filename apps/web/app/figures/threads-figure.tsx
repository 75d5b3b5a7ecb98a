import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import { type JSX, useId } from 'react';
import { useWords } from '../kit/use-words.ts';
import { layoutThreads, type ThreadBand, type ThreadColumn } from './layout-threads.ts';
import { writeNumber } from './write-figure.ts';

/** Height of a member, in pixels; the lists beside the threads have the same in the style sheet. */
const ROW = 44;

interface ColumnProps {
  readonly column: ThreadColumn;
  readonly side: 'left' | 'right';
  readonly title: string;
}

function Column({ column, side, title }: ColumnProps): JSX.Element {
  return (
    <ul className={`reading-threads-column reading-threads-${side}`} aria-label={title}>
      {column.threaded.map(({ id, label }) => (
        <li key={id} title={label}>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Loose({ column, side }: Omit<ColumnProps, 'title'>): JSX.Element {
  const { t } = useWords();
  return (
    <div className={`reading-threads-loose reading-threads-${side}`}>
      {column.loose.length > 0 && (
        <>
          <p>{t(figuresMessages['threads.loose'], { count: column.loose.length })}</p>
          <ul>
            {column.loose.map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
          </ul>
        </>
      )}
      {column.hidden > 0 && <p>{t(figuresMessages['threads.hidden'], { count: column.hidden })}</p>}
    </div>
  );
}

function Threads({ band, title }: { readonly band: ThreadBand; readonly title: string }): JSX.Element {
  const id = useId();
  const height = ROW * Math.max(band.left.threaded.length, band.right.threaded.length, 1);
  const middle = (rank: number): number => rank * ROW + ROW / 2;
  return (
    <svg
      className="reading-threads-drawing"
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      role="img"
      aria-labelledby={id}
    >
      <title id={id}>{title}</title>
      {band.threads.map(({ from, to }) => (
        <path
          key={`${from}-${to}`}
          className="reading-thread"
          d={`M1 ${middle(from)}C45 ${middle(from)} 55 ${middle(to)} 99 ${middle(to)}`}
        />
      ))}
    </svg>
  );
}

function Band({ band }: { readonly band: ThreadBand }): JSX.Element {
  const { t, language } = useWords();
  const { counts, relation, left, right, dangling } = band;
  const [first = relation, second = relation] = relation.split(' → ');
  const write = (value: number): string => writeNumber(language, value);
  const words = {
    first,
    second,
    from: write(counts.from),
    linkedFrom: write(counts.linkedFrom),
    to: write(counts.to),
    linkedTo: write(counts.linkedTo),
    links: write(counts.links),
  };
  const said = t(figuresMessages['threads.value'], words);
  return (
    <section>
      <p className="reading-subtitle">{relation}</p>
      <p className="reading-threads-said">{said}</p>
      {band.threads.length > 0 && (
        <div className="reading-threads">
          <Column column={left} side="left" title={first} />
          <Threads band={band} title={t(figuresMessages['threads.desc'], { relation, said })} />
          <Column column={right} side="right" title={second} />
        </div>
      )}
      {left.loose.length + left.hidden + right.loose.length + right.hidden > 0 && (
        <div className="reading-threads-margin">
          <Loose column={left} side="left" />
          <Loose column={right} side="right" />
        </div>
      )}
      {dangling.length > 0 && (
        <p className="reading-threads-dangling">
          {t(figuresMessages['threads.dangling'], {
            count: dangling.length,
            names: dangling.slice(0, 12).join(' ; '),
          })}
        </p>
      )}
    </section>
  );
}

/** F3: two columns a relation, tied by threads; members without a thread stand in the margin, under the others. */
export function ThreadsFigure({ reading }: { readonly reading: Reading }): JSX.Element {
  const { t } = useWords();
  return (
    <>
      <div className="reading-groups">
        {layoutThreads(reading).map((band) => (
          <Band key={band.relation} band={band} />
        ))}
      </div>
      <p className="reading-legend">{t(figuresMessages['threads.legend'])}</p>
    </>
  );
}
