import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading } from '@etalon/instruments';
import { type JSX, type ReactNode, useId } from 'react';
import { Code } from '../kit/code.tsx';
import { Icon } from '../kit/icon.tsx';
import { useWords } from '../kit/use-words.ts';
import './figures.css';
import { explainAbsence } from './explain-absence.ts';
import type { HrefOf } from './place-links.tsx';
import { ReadingDrawn } from './reading-drawn.tsx';
import { ReadingNotes } from './reading-notes.tsx';
import { ReadingOrigin } from './reading-origin.tsx';
import { tabulateReading, writeReadingCsv } from './tabulate-reading.ts';
import { ValueTable } from './value-table.tsx';

export interface ReadingFigureProps {
  readonly reading: Reading;
  /** Hash of the reading's canonical bytes. */
  readonly sha256: string;
  readonly hrefOf: HrefOf;
  /** Which look at the hidden test it comes from; none when left out. */
  readonly look?: number | null;
  /** Control that runs the instrument again, shown with the origin of the figure. */
  readonly actions?: ReactNode;
  /** Where the whole table is served as CSV; without it the file is carried by the page. */
  readonly csvHref?: string;
}

function useCsv(reading: Reading, csvHref: string | undefined): string {
  const { language } = useWords();
  if (csvHref !== undefined) return csvHref;
  return `data:text/csv;charset=utf-8,${encodeURIComponent(writeReadingCsv(language, tabulateReading(reading)))}`;
}

function Table({
  reading,
  hrefOf,
  csvHref,
}: Pick<ReadingFigureProps, 'reading' | 'hrefOf' | 'csvHref'>): JSX.Element {
  const { t } = useWords();
  const csv = useCsv(reading, csvHref);
  return (
    <details className="reading-part">
      <summary>{t(figuresMessages['part.table'])}</summary>
      <p className="reading-download no-print">
        <a href={csv} download={`${reading.instrument}.csv`}>
          <Icon name="download" /> {t(figuresMessages['part.csv'])}
        </a>{' '}
        <span className="soft">{t(figuresMessages['part.csv.note'])}</span>
      </p>
      <ValueTable reading={reading} hrefOf={hrefOf} />
    </details>
  );
}

/** A reading: what was measured, its figure and sentence, how sure it is, its table, and where it comes from. */
export function ReadingFigure(props: ReadingFigureProps): JSX.Element {
  const { reading, sha256, hrefOf, actions, look = null } = props;
  const { t, number } = useWords();
  const id = useId();
  const isProduced = reading.state === 'ok';
  return (
    <article className="reading" aria-labelledby={id} data-state={reading.state}>
      <header className="reading-header">
        <h3 id={id} lang="fr">
          {reading.measurand}
        </h3>
        <Code>{reading.instrument}</Code>
      </header>
      {look !== null && <p className="readings-note">{t(figuresMessages.look, { rank: number(look) })}</p>}
      {isProduced ? (
        <>
          <figure className="reading-figure">
            <ReadingDrawn reading={reading} hrefOf={hrefOf} />
            <figcaption lang="fr">{reading.sentence}</figcaption>
          </figure>
          <ReadingNotes reading={reading} />
          <Table {...props} />
        </>
      ) : (
        <p className="reading-absent">{explainAbsence(t, reading)}</p>
      )}
      <details className="reading-part">
        <summary>{t(figuresMessages['part.origin'])}</summary>
        <ReadingOrigin reading={reading} sha256={sha256} hrefOf={hrefOf} replay={actions} />
      </details>
    </article>
  );
}
