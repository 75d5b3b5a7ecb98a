import type { EvaluatedModel, GroupReport, Rate } from '@etalon/evaluation';
import { modelsToolMessages } from '@etalon/i18n/messages/models-tool';
import { shellMessages } from '@etalon/i18n/messages/shell';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/slices';
import { actOnModels } from './act-on-models.ts';
import { loadModels } from './load-models.ts';
import { NothingYet, ToolFrame } from './tool-frame.tsx';
import { useModelWords } from './use-model-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, (visit) => loadModels(visit, args.params));
}

export function action(args: Route.ActionArgs) {
  return actOnModels(args);
}

function SliceTable({ model }: { readonly model: EvaluatedModel }): JSX.Element | null {
  const { t, number } = useWords();
  const { span, figure, p } = useModelWords();
  const { slices } = model;
  if (slices === null) return null;
  const what = model.quality === null ? 'slices.beyond' : 'slices.right';
  return (
    <>
      <TableRegion label={t(shellMessages['table.region'], { title: model.name })}>
        <table className="table figures">
          <caption>
            {t(modelsToolMessages[what], { tested: number(slices.tested), count: slices.tested })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(modelsToolMessages['slices.slice'])}</th>
              <th scope="col">{t(modelsToolMessages.rows)}</th>
              <th scope="col">{t(modelsToolMessages['slices.share'])}</th>
              <th scope="col">{t(modelsToolMessages['slices.shrunk'])}</th>
              <th scope="col">{t(modelsToolMessages['slices.difference'])}</th>
              <th scope="col">{t(modelsToolMessages['slices.p'])}</th>
            </tr>
          </thead>
          <tbody>
            {slices.slices.map((one) => (
              <tr key={`${one.column} ${one.name}`}>
                <th scope="row">{`${one.column} = ${one.name}`}</th>
                <td>{number(one.n)}</td>
                <td>{span(one.value, one.interval)}</td>
                <td>{figure.plain(one.shrunk)}</td>
                <td>{span(one.difference, one.differenceInterval)}</td>
                <td>{one.difference === null ? '—' : p(one.adjustedP)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {slices.small.length > 0 && (
        <p className="soft">
          {t(modelsToolMessages['slices.small'], {
            names: slices.small.map(({ column, name, n }) => `${column} = ${name} (${n})`).join(', '),
          })}
        </p>
      )}
    </>
  );
}

function GroupTable({ name, report }: { readonly name: string; readonly report: GroupReport }): JSX.Element {
  const { t, number } = useWords();
  const { span, figure } = useModelWords();
  const write = ({ value, interval }: Rate): string => span(value, interval);
  return (
    <>
      <TableRegion label={t(shellMessages['table.region'], { title: `${name}, ${report.column}` })}>
        <table className="table figures">
          <caption>{t(modelsToolMessages['groups.caption'], { column: report.column })}</caption>
          <thead>
            <tr>
              <th scope="col">{report.column}</th>
              <th scope="col">{t(modelsToolMessages.rows)}</th>
              <th scope="col">{t(modelsToolMessages['groups.selection'])}</th>
              <th scope="col">{t(modelsToolMessages['groups.tpr'])}</th>
              <th scope="col">{t(modelsToolMessages['groups.fpr'])}</th>
              <th scope="col">{t(modelsToolMessages['groups.ppv'])}</th>
            </tr>
          </thead>
          <tbody>
            {report.groups.map(({ name: group, n, rates, fewPositives }) => (
              <tr key={group}>
                <th scope="row">
                  {group}
                  {fewPositives && <span className="wh-type">{t(modelsToolMessages['groups.few'])}</span>}
                </th>
                <td>{number(n)}</td>
                <td>{write(rates.selection)}</td>
                <td>{write(rates.tpr)}</td>
                <td>{write(rates.fpr)}</td>
                <td>{write(rates.ppv)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <ul>
        {report.gaps.map(({ rate, group, beside, difference, interval }) => (
          <li key={`${rate} ${group}`}>
            {t(modelsToolMessages['groups.gap'], {
              rate: t(modelsToolMessages[`groups.${rate}`]),
              group,
              beside,
              value: span(difference, interval),
            })}
          </li>
        ))}
      </ul>
      <p className="soft">
        {t(modelsToolMessages['groups.parity'], {
          difference: figure.plain(report.parityDifference),
          ratio: report.parityRatio === null ? '—' : figure.plain(report.parityRatio),
        })}{' '}
        {report.baseRatesDiffer && t(modelsToolMessages['groups.impossible'])}
      </p>
    </>
  );
}

/** What a mean hides: each slice beside the other rows, and rates from one group to another. */
export default function SlicesPage({ loaderData: view, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const models = view.evaluation?.models ?? [];
  const isEmpty = models.every(({ slices, groups }) => slices === null && groups.length === 0);
  return (
    <ToolFrame view={view} answer={actionData}>
      <section aria-labelledby="tranches" className="stack">
        <h2 id="tranches">{t(modelsToolMessages['tab.slices'])}</h2>
        <NothingYet view={view} />
        {view.evaluation !== null && isEmpty && (
          <p className="soft">{t(modelsToolMessages['slices.none'])}</p>
        )}
        {!isEmpty &&
          models.map((model) => (
            <section key={model.name} aria-label={model.name} className="stack">
              <h3>{model.name}</h3>
              <SliceTable model={model} />
              {model.groups.map((report) => (
                <GroupTable key={report.column} name={model.name} report={report} />
              ))}
            </section>
          ))}
      </section>
    </ToolFrame>
  );
}
