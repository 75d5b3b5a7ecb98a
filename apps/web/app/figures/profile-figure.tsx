import { figuresMessages } from '@etalon/i18n/messages/figures';
import type { Reading, ReadingRow } from '@etalon/instruments';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { LocatedFigure } from './located-figure.tsx';
import { nameColumn } from './name-column.ts';
import { type HrefOf, PlaceLinks } from './place-links.tsx';
import { numberOf, numbersOf, placesOf, rowsOf, textOf } from './read-row.ts';
import { Sparkline } from './sparkline.tsx';
import { writeFact } from './write-fact.ts';
import { writeNumber, writeShare } from './write-figure.ts';

const FACTS = ['type', 'n', 'missing', 'distinct', 'min', 'mean', 'max'] as const;

function isColumnRow(row: ReadingRow): boolean {
  return textOf(row, 'column') !== null && 'histogram' in row;
}

/** True when the rows of a reading describe the columns of a table with their histograms. */
export function isProfile(reading: Reading): boolean {
  return rowsOf(reading).some(isColumnRow);
}

function Histogram({ row }: { readonly row: ReadingRow }): JSX.Element | null {
  const { t, language } = useWords();
  const counts = numbersOf(row, 'histogram');
  const [min, max] = [numberOf(row, 'min'), numberOf(row, 'max')];
  if (counts.length === 0 || min === null || max === null)
    return <span className="soft">{t(figuresMessages['profile.no-histogram'])}</span>;
  return (
    <Sparkline
      counts={counts}
      title={t(figuresMessages['profile.histogram'], {
        column: textOf(row, 'column') ?? '',
        bins: counts.length,
        min: writeFact(language, row, 'min'),
        max: writeFact(language, row, 'max'),
        peak: writeNumber(language, Math.max(...counts)),
      })}
    />
  );
}

function Fact({ row, name }: { readonly row: ReadingRow; readonly name: string }): JSX.Element {
  const { language } = useWords();
  const value = row[name];
  const missing = name === 'missing' ? numberOf(row, 'missing') : null;
  const n = numberOf(row, 'n') ?? 0;
  const isNumber = typeof value === 'number';
  return (
    <td className={isNumber ? 'end' : undefined}>
      {writeFact(language, row, name)}
      {missing !== null && missing > 0 && n > 0 && (
        <span className="reading-row-n">{writeShare(language, missing / n)}</span>
      )}
    </td>
  );
}

export interface ProfileFigureProps {
  readonly reading: Reading;
  readonly hrefOf: HrefOf;
}

/** The columns of a table, each with its counts and a small histogram; other findings follow as a located list. */
export function ProfileFigure({ reading, hrefOf }: ProfileFigureProps): JSX.Element {
  const { t, language } = useWords();
  const rows = rowsOf(reading);
  const others = rows.filter((row) => !isColumnRow(row));
  const title = t(figuresMessages['profile.columns']);
  return (
    <>
      <TableRegion label={`${title} (${reading.instrument})`}>
        <table className="table reading-table">
          <caption>{title}</caption>
          <thead>
            <tr>
              <th scope="col">{nameColumn(language, 'column')}</th>
              <th scope="col">{nameColumn(language, 'histogram')}</th>
              {FACTS.map((name) => (
                <th key={name} scope="col" className={name === 'type' ? undefined : 'end'}>
                  {nameColumn(language, name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.filter(isColumnRow).map((row) => (
              <tr key={textOf(row, 'column')}>
                <th scope="row">
                  <PlaceLinks places={placesOf(reading, row)} hrefOf={hrefOf} {...nameOf(row)} />
                </th>
                <td>
                  <Histogram row={row} />
                </td>
                {FACTS.map((name) => (
                  <Fact key={name} row={row} name={name} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {others.length > 0 && <LocatedFigure reading={{ ...reading, value: others }} hrefOf={hrefOf} />}
    </>
  );
}

function nameOf(row: ReadingRow): { readonly words?: string } {
  const words = textOf(row, 'column');
  return words === null ? {} : { words };
}
