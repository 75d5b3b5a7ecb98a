import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import type { RetentionPage } from './load-retention.ts';
import { RetentionTable } from './retention-table.tsx';

/** What is kept, the nearest term first. */
export function RunningSection({ page }: { readonly page: RetentionPage }): JSX.Element | null {
  const { t, date } = useWords();
  const { running, runningTotal } = page;
  if (runningTotal === 0) return null;
  return (
    <section className="stack" aria-labelledby="en-cours">
      <h2 id="en-cours">{t(retentionMessages['running.title'])}</h2>
      <RetentionTable
        caption="running.caption"
        heads={['candidate', 'session', 'closed', 'last']}
        rows={running}
        cells={(row) => [
          row.candidate,
          row.session,
          row.closedOn === null ? '' : date(row.closedOn),
          row.state === 'running' || row.state === 'due'
            ? date(row.lastDay ?? '')
            : t(retentionMessages[`term.${row.state}`]),
        ]}
      />
      {running.length < runningTotal && (
        <p className="soft">
          {t(retentionMessages['running.shown'], { shown: running.length, total: runningTotal })}
        </p>
      )}
    </section>
  );
}
