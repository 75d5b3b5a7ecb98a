import { dependabilityMessages as words } from '@etalon/i18n/messages/dependability';
import type { PredictedBlock } from '@etalon/usecases';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { PlanPrediction } from './load-prediction.ts';

interface SourceProps {
  readonly prediction: PlanPrediction;
  readonly seed: number;
}

function Sources({ prediction, seed }: SourceProps): JSX.Element {
  const { t } = useWords();
  const { earlier, stated, base } = prediction;
  return (
    <>
      <h3>{t(words['base.title'])}</h3>
      {earlier.length === 0 ? (
        <p className="soft">{t(words['base.none'])}</p>
      ) : (
        <Form method="get" className="row" preventScrollReset>
          <input type="hidden" name="graine" value={seed} />
          <SelectField
            name="base"
            label={t(words.base)}
            choices={earlier.map(({ id, label }) => ({ value: id, label }))}
            {...(base === null ? {} : { value: base })}
          />
          <Button>{t(words.compute)}</Button>
        </Form>
      )}
      <details open={stated.some(({ value }) => value !== '')}>
        <summary>{t(words['stated.title'])}</summary>
        <p className="soft">{t(words['stated.hint'])}</p>
        <Form method="get" className="row" preventScrollReset>
          <input type="hidden" name="graine" value={seed} />
          {stated.map(({ name, effect, value }) => (
            <TextField
              key={name}
              name={name}
              label={t(words[`effect.${effect}`])}
              value={value}
              inputMode="decimal"
              required
            />
          ))}
          <Button>{t(words.compute)}</Button>
        </Form>
      </details>
    </>
  );
}

function Row({ row, stated }: { readonly row: PredictedBlock; readonly stated: boolean }): JSX.Element {
  const { t, number } = useWords();
  const { block, examiners, criteria, candidates, left } = row;
  const from = stated ? t(words['from.stated']) : t(words['from.session'], { candidates, left });
  return (
    <tr>
      <th scope="row">{block.id}</th>
      <td className="end figures">{number(examiners)}</td>
      <td className="end figures">{number(criteria)}</td>
      {row.state === 'refused' ? (
        <td colSpan={2}>{t(words.refused)}</td>
      ) : (
        <>
          <td className="end figures">
            {row.dependability === null ? t(words.none) : number(row.dependability, { decimals: 3 })}
          </td>
          <td className="end figures">{number(row.absoluteSem, { decimals: 2 })}</td>
        </>
      )}
      <td>
        {from}
        {row.state === 'predicted' &&
          row.negative.length > 0 &&
          ` ; ${t(words.negative, { effects: row.negative.join(', ') })}`}
      </td>
    </tr>
  );
}

/** Φ of each block under the plan, from the variances of an earlier session or stated ones, with its assumption. */
export function PlanDependability({ prediction, seed }: SourceProps): JSX.Element {
  const { t } = useWords();
  const { blocks, base } = prediction;
  return (
    <section className="panel stack" aria-labelledby="fiabilite">
      <h2 id="fiabilite">{t(words.title)}</h2>
      <p className="soft">{t(words.lead)}</p>
      <Sources prediction={prediction} seed={seed} />
      {blocks !== null && (
        <>
          <TableRegion label={t(words.caption)}>
            <table className="table">
              <caption>{t(words.caption)}</caption>
              <thead>
                <tr>
                  <th scope="col">{t(words.block)}</th>
                  {(['examiners', 'criteria', 'phi', 'sem'] as const).map((column) => (
                    <th key={column} scope="col" className="end">
                      {t(words[column])}
                    </th>
                  ))}
                  <th scope="col">{t(words.from)}</th>
                </tr>
              </thead>
              <tbody>
                {blocks.map((row) => (
                  <Row key={row.block.id} row={row} stated={base === null} />
                ))}
              </tbody>
            </table>
          </TableRegion>
          <p>{t(words.assumption)}</p>
        </>
      )}
    </section>
  );
}
