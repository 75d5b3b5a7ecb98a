import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { nameFit, nameTable, nameTerm, nameTest } from './name-result.ts';
import { NumberTable } from './picture-figure.tsx';
import { ScrollingTable } from './scrolling-table.tsx';
import type { ShownResult, ShownRun } from './shown-result.ts';
import { writeProbability, writeValue } from './write-value.ts';

const MOST_TERMS = 60;

function Estimates({ result }: { readonly result: ShownResult }): JSX.Element {
  const { t, language } = useWords();
  const number = (value: number | null): string => writeValue(language, value);
  const heads = ['estimate', 'interval', 'se', 'p'] as const;
  return (
    <ScrollingTable title={t(analysisMessages['result.estimates'])}>
      <thead>
        <tr>
          <th scope="col">{t(analysisMessages['col.term'])}</th>
          {heads.map((key) => (
            <th key={key} scope="col" className="end">
              {t(analysisMessages[`col.${key}`])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {result.estimates.slice(0, MOST_TERMS).map(({ term, group, estimate, se, lo, hi, p, unit }) => (
          <tr key={`${term} ${group ?? ''}`}>
            <th scope="row">
              {t(nameTerm(term))}
              {group !== undefined && <span className="soft"> {group}</span>}
            </th>
            <td className="end">
              {number(estimate)}
              {unit !== undefined && <span className="soft"> {unit}</span>}
            </td>
            <td className="end">{lo === null && hi === null ? '—' : `[${number(lo)} ; ${number(hi)}]`}</td>
            <td className="end">{number(se)}</td>
            <td className="end">{writeProbability(language, p)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}

function Tests({ result }: { readonly result: ShownResult }): JSX.Element | null {
  const { t, language } = useWords();
  if (result.tests.length === 0) return null;
  return (
    <details className="an-fold" open>
      <summary>{t(analysisMessages['result.tests'])}</summary>
      <ul className="an-tests figures">
        {result.tests.map(({ name, symbol, statistic, df, p }) => (
          <li key={name}>
            <span>{t(nameTest(name))}</span>{' '}
            <span>
              {symbol}
              {df.length > 0 && `(${df.map((one) => writeValue(language, one)).join(' ; ')})`} ={' '}
              {writeValue(language, statistic)}
              {p !== null && `, p ${p < 0.0001 ? '' : '= '}${writeProbability(language, p)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Tables({
  result,
  run,
}: {
  readonly result: ShownResult;
  readonly run: ShownRun;
}): JSX.Element | null {
  const { t, number } = useWords();
  if (result.tables.length === 0) return null;
  return (
    <details className="an-fold">
      <summary>{t(analysisMessages['result.tables'])}</summary>
      {result.tables.map(({ id, columns, rows, of }) => (
        <div key={id} className="an-sub">
          <h3>{t(nameTable(id))}</h3>
          {of > rows.length && (
            <p className="soft">
              {t(analysisMessages['picture.partial'], { shown: number(rows.length), total: number(of) })}{' '}
              {run.outputs.some(({ name }) => name === `${id}.csv`) &&
                t(analysisMessages['picture.output'], { name: `${id}.csv` })}
            </p>
          )}
          <NumberTable
            table={{ columns: columns.map((column) => column.id), rows: rows.slice(0, 60) }}
            caption={t(nameTable(id))}
          />
        </div>
      ))}
    </details>
  );
}

/** The numbers of a result: what must be read with them first, then estimates, tests, fit and tables. */
export function ResultNumbers({
  run,
  result,
}: {
  readonly run: ShownRun;
  readonly result: ShownResult;
}): JSX.Element {
  const { t, number, language } = useWords();
  const fit = Object.entries(result.fit).filter(([, value]) => value !== null);
  return (
    <div className="stack">
      <p className="soft">
        {t(analysisMessages['result.rows'], { n: number(result.n), engine: result.engine })}{' '}
        {result.dropped.length > 0 && (
          <>
            <Named label={t(analysisMessages['result.dropped'])} />{' '}
            {result.dropped
              .map(({ reason, column, count }) =>
                t(analysisMessages[`dropped.${reason}`], { count: number(count), column }),
              )
              .join(' ; ')}
            .
          </>
        )}
      </p>
      {run.warnings.length > 0 && (
        <Alert tone="caution" title={t(analysisMessages['result.warnings'])}>
          <ul>
            {run.warnings.map(({ code, what, remedy }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a code may be said of two columns
              <li key={`${code} ${at}`}>
                {what} {remedy}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {result.estimates.length > 0 && <Estimates result={result} />}
      <Tests result={result} />
      {fit.length > 0 && (
        <details className="an-fold">
          <summary>{t(analysisMessages['result.fit'])}</summary>
          <KeyValues
            entries={fit.map(([key, value]) => ({
              label: t(nameFit(key)),
              value: writeValue(language, value),
            }))}
          />
        </details>
      )}
      <Tables result={result} run={run} />
    </div>
  );
}
