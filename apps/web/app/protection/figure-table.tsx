import { protectionMessages } from '@etalon/i18n/messages/protection';
import type { JSX } from 'react';
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

/** A spreadsheet would run a text that starts so. */
const FORMULA = /^[=+\-@\t\r]/;

function writeCell(value: string | number, comma: boolean): string {
  if (typeof value === 'number') return comma ? String(value).replace('.', ',') : String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";,\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same figures as a drawing, in a table that opens under it and can be downloaded. */
export function FigureTable({ open = false, ...table }: FigureTableProps): JSX.Element {
  const { t, language } = useWords();
  const comma = language === 'fr';
  const lines = [table.columns, ...table.rows].map((row) =>
    row.map((cell) => writeCell(cell, comma)).join(comma ? ';' : ','),
  );
  const href = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${lines.join('\r\n')}\r\n`)}`;
  return (
    <details open={open}>
      <summary>{t(protectionMessages['figure.table'])}</summary>
      <PlainTable {...table} label={`${table.caption} : ${t(protectionMessages['figure.table'])}`} />
      <a className="pr-table-link no-print" href={href} download={`${table.caption.slice(0, 40)}.csv`}>
        {t(protectionMessages['figure.download'])}
      </a>
    </details>
  );
}
