import { extremesMessages } from '@etalon/i18n/messages/extremes';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { ExtremesDocument } from '@etalon/learning';
import { EXTREME_NATURES, type ExtremeDecision } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField, TextArea, TextField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useModelWords } from './use-model-words.ts';

const MOST_NAMED = 12;

/** What is decided of the rows taken out, and what was decided before. */
export function ExtremeDecisions(props: {
  readonly extremes: ExtremesDocument;
  /** Places in the file of the rows taken out. */
  readonly taken: readonly number[];
  readonly runId: string;
  readonly decided: readonly ExtremeDecision[];
}): JSX.Element {
  const { t } = useWords();
  const { extremes, taken, runId, decided } = props;
  const set = new Set(taken);
  const keys = extremes.rows.filter(({ row }) => set.has(row)).map(({ row, key = String(row) }) => key);
  const named = keys.slice(0, MOST_NAMED).join(', ') + (keys.length > MOST_NAMED ? '…' : '');
  return (
    <div className="stack">
      <h3>{t(extremesMessages['decide.title'])}</h3>
      {taken.length === 0 ? (
        <p className="soft">{t(extremesMessages['decide.none'])}</p>
      ) : (
        <Form
          method="post"
          preventScrollReset
          className="stack no-print"
          aria-label={t(extremesMessages['decide.title'])}
        >
          <p className="soft">{t(extremesMessages['decide.about'], { rows: named })}</p>
          <input type="hidden" name="calcul" value={runId} />
          {taken.map((row) => (
            <input key={row} type="hidden" name="ligne" value={row} />
          ))}
          <div className="mo-fields">
            <SelectField
              name="nature"
              label={t(extremesMessages['decide.nature'])}
              choices={EXTREME_NATURES.map((value) => ({
                value,
                label: t(extremesMessages[`nature.${value}`]),
              }))}
            />
            <TextField
              name="treatment"
              label={t(extremesMessages['decide.treatment'])}
              hint={t(extremesMessages['decide.treatment.hint'])}
              maxLength={300}
              required
            />
          </div>
          <TextArea name="reason" label={t(extremesMessages['decide.reason'])} rows={2} maxLength={2000} />
          <div>
            <Button name="acte" value="extremes-decider">
              {t(extremesMessages['decide.do'])}
            </Button>
          </div>
        </Form>
      )}
      {decided.length > 0 && <Decided decided={decided} />}
    </div>
  );
}

function Decided({ decided }: { readonly decided: readonly ExtremeDecision[] }): JSX.Element {
  const { t } = useWords();
  const { figure } = useModelWords();
  const title = t(extremesMessages['decided.title']);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(extremesMessages['decided.row'])}</th>
            <th scope="col">{t(extremesMessages['decided.score'])}</th>
            <th scope="col">{t(extremesMessages['decide.nature'])}</th>
            <th scope="col">{t(extremesMessages['decide.treatment'])}</th>
            <th scope="col">{t(extremesMessages['decide.reason'])}</th>
            <th scope="col" className="no-print">
              {t(extremesMessages['decided.remove.short'])}
            </th>
          </tr>
        </thead>
        <tbody>
          {decided.map(({ id, rowKey, score, nature, treatment, reason }) => (
            <tr key={id}>
              <th scope="row">{rowKey}</th>
              <td>{figure.plain(score)}</td>
              <td>{t(extremesMessages[`nature.${nature}`])}</td>
              <td>{treatment}</td>
              <td>{reason}</td>
              <td className="no-print">
                <Form method="post" preventScrollReset>
                  <input type="hidden" name="decision" value={id} />
                  <Button
                    name="acte"
                    value="extremes-retirer"
                    tone="quiet"
                    aria-label={t(extremesMessages['decided.remove'], { key: rowKey })}
                  >
                    {t(extremesMessages['decided.remove.short'])}
                  </Button>
                </Form>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
