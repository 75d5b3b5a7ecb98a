import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { answer } from '@etalon/web/answer';
import { writeFilters } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import { DOCUMENT_KEYS, DocumentFrame } from '../workshop/document-frame.tsx';
import type { Route } from './+types/journal';
import { loadContent } from './load-analysis.ts';
import { AnalysisTabs } from './tabs.tsx';
import { useAnalysis } from './use-analysis.ts';
import './analysis.css';
import { ScrollingTable } from './scrolling-table.tsx';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => ({ document: (await loadContent(visit, args.params)).document }));
}

/** Every set of filters that was tried, with its rows and time. */
export default function JournalPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, number, moment } = useWords();
  const open = useAnalysis(loaderData.document);
  const { filters } = open.analysis;
  const sets = new Set(filters.map((trial) => writeFilters(trial.filters))).size;
  return (
    <DocumentFrame document={open.document} tabs={<AnalysisTabs {...loaderData.document} />}>
      <section className="stack" aria-labelledby="journal">
        <h2 id="journal">{t(analysisMessages['journal.title'])}</h2>
        {filters.length === 0 ? (
          <EmptyState title={t(analysisMessages['journal.none.title'])}>
            {t(analysisMessages['journal.none'])}
          </EmptyState>
        ) : (
          <>
            <p>{t(analysisMessages['journal.lead'], { sets: number(sets), runs: number(filters.length) })}</p>
            <ScrollingTable title={t(analysisMessages['journal.title'])}>
              <thead>
                <tr>
                  <th scope="col">{t(analysisMessages['journal.at'])}</th>
                  <th scope="col">{t(analysisMessages['journal.filters'])}</th>
                  <th scope="col">{t(analysisMessages['journal.method'])}</th>
                  <th scope="col" className="end">
                    {t(analysisMessages['journal.n'])}
                  </th>
                </tr>
              </thead>
              <tbody>
                {filters.toReversed().map((trial) => (
                  <tr key={trial.id}>
                    <td>{moment(trial.at)}</td>
                    <td>
                      {trial.filters.length === 0 ? (
                        t(analysisMessages['journal.no-filter'])
                      ) : (
                        <code>{writeFilters(trial.filters)}</code>
                      )}
                    </td>
                    <td>
                      <code>{trial.method}</code>
                    </td>
                    <td className="end">
                      {trial.n === 0 ? t(analysisMessages['journal.failed']) : number(trial.n)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </ScrollingTable>
          </>
        )}
      </section>
    </DocumentFrame>
  );
}
