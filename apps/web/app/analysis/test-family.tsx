import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { nameEstimate } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { ADJUSTMENTS } from './methods/method.ts';
import { nameAdjustment, nameTerm } from './name-result.ts';
import { ScrollingTable } from './scrolling-table.tsx';
import type { OpenAnalysis } from './use-analysis.ts';
import { writeProbability } from './write-value.ts';

/** The p values of the document: those ticked are corrected together, and the statement says how many. */
export function TestFamily({ open }: { readonly open: OpenAnalysis }): JSX.Element | null {
  const { t, language, number } = useWords();
  const { models, multiplicity, plan } = open.analysis;
  const tests = models.flatMap((model) =>
    model.estimates.flatMap(({ term, group, p }) =>
      p === null || term === '(Intercept)'
        ? []
        : [{ id: `${model.id}/${nameEstimate(term, group)}`, model, term, group, p }],
    ),
  );
  if (tests.length === 0) return null;
  const adjusted = (modelId: string, term: string): number | null =>
    multiplicity?.rows.find((row) => row.modelId === modelId && row.term === term)?.adjusted ?? null;
  return (
    <section className="stack" aria-labelledby="tests">
      <h2 id="tests">{t(analysisMessages['tests.title'])}</h2>
      <p>
        {multiplicity === null
          ? t(analysisMessages['tests.not'], { count: number(tests.length) })
          : t(analysisMessages['tests.said'], {
              count: number(multiplicity.rows.length),
              method: t(nameAdjustment(multiplicity.method)),
              alpha: number(plan.alpha),
            })}
      </p>
      <p className="soft">{t(analysisMessages['tests.lead'])}</p>
      <Form method="post" preventScrollReset className="stack">
        <ScrollingTable title={t(analysisMessages['tests.title'])}>
          <thead>
            <tr>
              <th scope="col">{t(analysisMessages['col.term'])}</th>
              <th scope="col" className="end">
                {t(analysisMessages['tests.raw'])}
              </th>
              <th scope="col" className="end">
                {t(analysisMessages['tests.adjusted'])}
              </th>
            </tr>
          </thead>
          <tbody>
            {tests.map(({ id, model, term, group, p }) => (
              <tr key={id}>
                <th scope="row">
                  <label className="choice">
                    <input type="checkbox" name="test" value={id} defaultChecked />
                    {model.label} · {t(nameTerm(term))} {group}
                  </label>
                </th>
                <td className="end">{writeProbability(language, p)}</td>
                <td className="end">{writeProbability(language, adjusted(model.id, term))}</td>
              </tr>
            ))}
          </tbody>
        </ScrollingTable>
        <div className="an-form">
          <SelectField
            name="methode"
            label={t(analysisMessages['tests.method'])}
            value={multiplicity?.method ?? 'holm'}
            choices={ADJUSTMENTS.map((name) => ({ value: name, label: t(nameAdjustment(name)) }))}
          />
          <Button name="acte" value="corriger">
            {t(analysisMessages['tests.run'])}
          </Button>
        </div>
      </Form>
    </section>
  );
}
