import type { ComparedModels, ExampleRow } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Form, useSearchParams } from 'react-router';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/field.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/duel';
import { actOnModels } from './act-on-models.ts';
import { DifferenceTable } from './difference-table.tsx';
import { loadModels } from './load-models.ts';
import { NothingYet, ToolFrame } from './tool-frame.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadModels(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnModels(args);
}

function Disagreement({ pair }: { readonly pair: ComparedModels }): JSX.Element | null {
  const { t, number } = useWords();
  if (pair.classification === null) return null;
  const { both, firstOnly, secondOnly, neither } = pair.classification.answers;
  const { first, second } = pair;
  return (
    <TableRegion label={t(modelsToolMessages['duel.table'])}>
      <table className="table figures mo-square">
        <caption>{t(modelsToolMessages['duel.table'])}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t(modelsToolMessages['duel.right'], { name: second })}</th>
            <th scope="col">{t(modelsToolMessages['duel.wrong'], { name: second })}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t(modelsToolMessages['duel.right'], { name: first })}</th>
            <td>{number(both)}</td>
            <td>{number(firstOnly)}</td>
          </tr>
          <tr>
            <th scope="row">{t(modelsToolMessages['duel.wrong'], { name: first })}</th>
            <td>{number(secondOnly)}</td>
            <td>{number(neither)}</td>
          </tr>
        </tbody>
      </table>
    </TableRegion>
  );
}

function Examples(props: {
  readonly pair: ComparedModels;
  readonly rows: readonly ExampleRow[];
  readonly title: string;
}): JSX.Element | null {
  const { t } = useWords();
  const { pair, rows, title } = props;
  if (rows.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <TableRegion label={t(shellMessages['table.region'], { title })}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t(modelsToolMessages['duel.row'])}</th>
              <th scope="col">{t(modelsToolMessages['duel.truth'])}</th>
              <th scope="col">{pair.first}</th>
              <th scope="col">{pair.second}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.id}</th>
                <td>{row.truth}</td>
                <td>{row.first}</td>
                <td>{row.second}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </div>
  );
}

/** Two models on the same rows: where they disagree, by how much they differ, and rows on which one alone is right. */
export default function Duel({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const [params] = useSearchParams();
  const pairs = view.evaluation?.comparisons ?? [];
  const asked = Number(params.get('duel') ?? 0);
  const pair = pairs[asked] ?? pairs[0];
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="duel" className="stack">
        <h2 id="duel">{t(modelsToolMessages['tab.duel'])}</h2>
        <NothingYet view={view} />
        {view.evaluation !== null && pair === undefined && (
          <p className="soft">{t(modelsToolMessages['duel.alone'])}</p>
        )}
        {pairs.length > 1 && (
          <Form method="get" className="mo-line" preventScrollReset>
            <SelectField
              name="duel"
              label={t(modelsToolMessages['duel.pair'])}
              value={String(asked)}
              choices={pairs.map(({ first, second }, at) => ({
                value: String(at),
                label: t(modelsToolMessages['duel.less'], { first, second }),
              }))}
            />
            <Button>{t(modelsToolMessages['duel.do'])}</Button>
          </Form>
        )}
        {pair !== undefined && (
          <>
            <p>{t(modelsToolMessages['duel.lead'], { first: pair.first, second: pair.second })}</p>
            <Disagreement pair={pair} />
            <DifferenceTable pair={pair} pairs={pairs.length} />
            <div className="wh-halves">
              <Examples
                pair={pair}
                rows={pair.examples.firstOnly}
                title={t(modelsToolMessages['duel.only'], { name: pair.first })}
              />
              <Examples
                pair={pair}
                rows={pair.examples.secondOnly}
                title={t(modelsToolMessages['duel.only'], { name: pair.second })}
              />
            </div>
          </>
        )}
      </section>
    </ToolFrame>
  );
}
