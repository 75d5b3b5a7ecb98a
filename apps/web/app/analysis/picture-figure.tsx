import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX, ReactNode } from 'react';
import { useWords } from '../kit/use-words.ts';
import { ScrollingTable } from './scrolling-table.tsx';
import { writeValue } from './write-value.ts';

export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface PictureFigureProps {
  readonly title: string;
  /** A sentence: what to read in it. */
  readonly caption: ReactNode;
  readonly table: FigureTable;
  /** Rows of the table before it was cut. */
  readonly of?: number;
  readonly files?: { readonly svg: string; readonly csv: string };
  readonly children: ReactNode;
}

const MOST_ROWS = 60;

/** Numbers as a plain table. */
export function NumberTable({
  table,
  caption,
}: {
  readonly table: FigureTable;
  readonly caption: string;
}): JSX.Element {
  const { language } = useWords();
  return (
    <ScrollingTable title={caption}>
      <thead>
        <tr>
          {table.columns.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
          <tr key={at}>
            {row.map((cell, place) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: cells are told by their place
                key={place}
                className={typeof cell === 'number' ? 'end' : undefined}
              >
                {typeof cell === 'number' ? writeValue(language, cell) : (cell ?? '—')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

/** A picture with its sentence, its table and its files. */
export function PictureFigure(props: PictureFigureProps): JSX.Element {
  const { t, number } = useWords();
  const { title, caption, table, of, files, children } = props;
  const shown = { ...table, rows: table.rows.slice(0, MOST_ROWS) };
  const total = of ?? table.rows.length;
  return (
    <figure className="an-figure">
      <h3>{title}</h3>
      {children}
      <figcaption>{caption}</figcaption>
      <details className="an-fold no-print">
        <summary>{t(analysisMessages['picture.table'])}</summary>
        {total > shown.rows.length && (
          <p className="soft">
            {t(analysisMessages['picture.partial'], {
              shown: number(shown.rows.length),
              total: number(total),
            })}
          </p>
        )}
        <NumberTable table={shown} caption={title} />
        {files !== undefined && (
          <p className="an-files">
            <a href={files.svg} download>
              {t(analysisMessages['picture.svg'])}
            </a>
            <a href={files.csv} download>
              {t(analysisMessages['picture.csv'])}
            </a>
          </p>
        )}
      </details>
    </figure>
  );
}
