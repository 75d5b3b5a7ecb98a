import { shellMessages } from '@etalon/i18n/messages/shell';
import { trackingMessages } from '@etalon/i18n/messages/tracking';
import type { TrackedNumber } from '@etalon/tracking';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { EmptyState } from '../kit/empty-state.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from '../warehouse/use-figures.ts';
import type { TrackingPage } from './tracking.tsx';

/** A metric as people read it, and the protocol’s words for what is no number. */
export function useMetric(): (value: TrackedNumber | undefined) => string {
  const { figure } = useFigures('number');
  return (value) => {
    if (value === undefined) return '—';
    return typeof value === 'number' ? figure.plain(value) : value;
  };
}

/** The runs of one experiment with their last metrics, and the other experiments. */
export function RunTable({ page }: { readonly page: TrackingPage }): JSX.Element {
  const { t, moment } = useWords();
  const metric = useMetric();
  const { runs, columns, chosen, experiments, projectId } = page;
  if (runs.length === 0)
    return (
      <EmptyState title={t(trackingMessages['runs.empty'])}>
        {t(trackingMessages['runs.empty.text'])}
      </EmptyState>
    );
  const caption = t(trackingMessages['runs.caption'], { count: runs.length, experiment: chosen.name });
  return (
    <section aria-labelledby="executions">
      <h2 id="executions">{t(trackingMessages.runs)}</h2>
      {experiments.length > 1 && (
        <ul className="row plain-list">
          {experiments.map(({ experimentId, name }) => (
            <li key={experimentId}>
              <Link
                to={`?experience=${encodeURIComponent(experimentId)}`}
                aria-current={experimentId === chosen.experimentId ? 'true' : undefined}
                preventScrollReset
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <TableRegion label={t(shellMessages['table.region'], { title: caption })}>
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t(trackingMessages['column.run'])}</th>
              <th scope="col">{t(trackingMessages['column.state'])}</th>
              <th scope="col">{t(trackingMessages['column.began'])}</th>
              {columns.map((key) => (
                <th scope="col" className="end" key={key}>
                  {key}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runs.map(({ runId, name, status, startedAt, metrics }) => (
              <tr key={runId}>
                <th scope="row">
                  <Link to={`/atelier/${projectId}/suivi/${runId}`}>
                    {name || t(trackingMessages.unnamed, { id: runId.slice(0, 8) })}
                  </Link>
                </th>
                <td>{t(trackingMessages[`status.${status}`])}</td>
                <td className="figures">{moment(startedAt)}</td>
                {columns.map((key) => (
                  <td className="end figures" key={key}>
                    {metric(metrics[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
    </section>
  );
}
