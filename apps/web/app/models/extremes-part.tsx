import { extremesMessages } from '@etalon/i18n/messages/extremes';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { validationMessages } from '@etalon/i18n/messages/validation';
import type { ExtremesDocument } from '@etalon/learning';
import type { ExtremeDecision } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';
import { ExtremeDecisions } from './extreme-decisions.tsx';
import { ExtremesBrush } from './extremes-brush.tsx';
import { RunPart } from './run-part.tsx';
import { useModelWords } from './use-model-words.ts';
import { useTakenOut } from './use-taken-out.ts';

/** What the most extreme rows do to the scores and to the order of the models; its button measures it. */
export function ExtremesPart(props: {
  readonly run: ShownRun | null;
  readonly extremes: ExtremesDocument | null;
  readonly decided: readonly ExtremeDecision[];
  /** Whether the document asks for something else than this measure did. */
  readonly changed: boolean;
}): JSX.Element {
  const { t } = useWords();
  const { run, extremes, decided, changed } = props;
  const title = t(validationMessages['extremes.title']);
  return (
    <section className="stack" aria-labelledby="extremes">
      <h2 id="extremes">{title}</h2>
      <p className="soft">{t(validationMessages['extremes.about'])}</p>
      <Form method="post" preventScrollReset className="no-print">
        <Button name="acte" value="extremes">
          {t(validationMessages['extremes.do'])}
        </Button>
      </Form>
      <RunPart run={run} label={title} none={t(validationMessages['extremes.none'])} changed={changed} />
      {extremes !== null && (
        <>
          <p className="soft">{t(validationMessages['extremes.caption'])}</p>
          <RuleTable extremes={extremes} />
          <p>
            {extremes.movers === 0
              ? t(validationMessages['extremes.movers.none'])
              : t(validationMessages['extremes.movers'], { count: extremes.movers })}
          </p>
          <ExtremeRows extremes={extremes} runId={run?.id ?? ''} decided={decided} />
        </>
      )}
    </section>
  );
}

/** The rows that weigh most: taken out, they move scores and ranks; then what is decided of them. */
function ExtremeRows(props: {
  readonly extremes: ExtremesDocument;
  readonly runId: string;
  readonly decided: readonly ExtremeDecision[];
}): JSX.Element {
  const { t } = useWords();
  const { extremes, runId, decided } = props;
  const [taken, setTaken] = useTakenOut(extremes.rows.map(({ row }) => row));
  return (
    <>
      {extremes.asked === undefined && <p className="soft">{t(extremesMessages.former)}</p>}
      <ExtremesBrush extremes={extremes} taken={taken} onTake={setTaken} />
      <ExtremeDecisions extremes={extremes} taken={taken} runId={runId} decided={decided} />
    </>
  );
}

function RuleTable({ extremes }: { readonly extremes: ExtremesDocument }): JSX.Element {
  const { t, number } = useWords();
  const { figure, span } = useModelWords();
  const { models, rules, metric } = extremes;
  const title = t(validationMessages['extremes.title']);
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{t(searchMessages[`metric.${metric}`])}</caption>
        <thead>
          <tr>
            <th scope="col">{t(validationMessages['extremes.rule'])}</th>
            <th scope="col">{t(validationMessages['extremes.removed'])}</th>
            {models.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            <th scope="col">{t(validationMessages['extremes.tau'])}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, removed, losses, summaries, ranks, tau }) => (
            <tr key={rule}>
              <th scope="row">{t(validationMessages[`rule.${rule}`])}</th>
              <td>{number(removed, { decimals: 1 })}</td>
              {models.map(({ name }, at) => (
                <td key={name}>
                  <span className="mo-value">{span(losses[at], summaries[at]?.corrected)}</span>
                  <span className="wh-type">
                    {t(validationMessages['extremes.rank'], { rank: ranks[at] ?? 0 })}
                  </span>
                </td>
              ))}
              <td>{tau === null ? '—' : figure.plain(tau)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
