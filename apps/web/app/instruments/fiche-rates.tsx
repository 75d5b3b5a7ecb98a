import { instrumentsMessages as words } from '@etalon/i18n/messages/instruments';
import type { Reading } from '@etalon/instruments';
import type { FicheRate } from '@etalon/instruments/fiches';
import type { JSX } from 'react';
import { IntervalFigure } from '../figures/interval-figure.tsx';
import { writeNumber } from '../figures/write-figure.ts';
import { useWords } from '../kit/use-words.ts';
import '../figures/figures.css';

/** Shares and their intervals in the shape that the interval figure draws. */
function toReading(title: string, rates: readonly FicheRate[]): Reading {
  return {
    id: title,
    instrument: title,
    version: '',
    criteria: [],
    evidence: [],
    state: 'ok',
    measurand: title,
    sentence: title,
    form: 'F2',
    value: rates.map(({ label, count, total, lo, hi }) => ({
      label,
      value: count / total,
      lo,
      hi,
      n: total,
    })),
    unit: '1',
    scale: 'proportion',
    uncertainty: { kind: 'U2', method: 'Wilson' },
    references: [],
    assumptions: [],
    limits: [],
    replay: { params: {}, inputsSha256: '' },
  };
}

export interface FicheRatesProps {
  readonly id: string;
  readonly title: string;
  readonly rates: readonly FicheRate[];
}

/** Shares on known cases: drawn with their intervals, then written. */
export function FicheRates({ id, title, rates }: FicheRatesProps): JSX.Element | null {
  const { t, language, number } = useWords();
  const counted = rates.filter((rate) => rate.total > 0);
  if (counted.length === 0) return null;
  const write = (value: number): string => writeNumber(language, value);
  const zeros = counted.filter((rate) => rate.count === 0);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div lang="fr">
        <IntervalFigure reading={toReading(title, counted)} />
      </div>
      <table className="in-table figures">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words['rates.what'])}</th>
            <th scope="col">{t(words['rates.count'])}</th>
            <th scope="col">{t(words['rates.share'])}</th>
            <th scope="col">{t(words['rates.interval'])}</th>
          </tr>
        </thead>
        <tbody>
          {counted.map(({ label, count, total, lo, hi }) => (
            <tr key={label}>
              <th scope="row" lang="fr">
                {label}
              </th>
              <td data-label={t(words['rates.count'])}>
                {t(words['rates.of'], { count: number(count), total: number(total) })}
              </td>
              <td data-label={t(words['rates.share'])}>{write(count / total)}</td>
              <td data-label={t(words['rates.interval'])}>
                {t(words['rates.range'], { lo: write(lo), hi: write(hi) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {zeros.map(({ label, total }) => (
        <p key={label} className="soft">
          {t(words['rates.zero'], { total: number(total) })}
        </p>
      ))}
    </section>
  );
}
