import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
import { writeReadingCsv } from '../figures/tabulate-reading.ts';
import { useWords } from '../kit/use-words.ts';
import { PlainTable } from './plain-table.tsx';

interface FigureTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly end?: readonly number[];
  /** Shown at once, as on paper. */
  readonly open?: boolean;
}

/** The same figures as a drawing, in a table that opens under it and can be downloaded. */
export function FigureTable({ open = false, ...table }: FigureTableProps): JSX.Element {
  const { t, language } = useWords();
  const { columns, rows } = table;
  const named = rows.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? null])));
  const csv = writeReadingCsv(language, { columns, rows: named });
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`;
  return (
    <details className="fold" open={open}>
      <summary>{t(protectionMessages['figure.table'])}</summary>
      <PlainTable {...table} label={`${table.caption} : ${t(protectionMessages['figure.table'])}`} />
      <a className="pr-table-link no-print" href={href} download={`${table.caption.slice(0, 40)}.csv`}>
        {t(protectionMessages['figure.download'])}
      </a>
    </details>
  );
}
