import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { ContentsList } from './contents-list.tsx';
import type { RetentionPage } from './load-retention.ts';
import { RetentionTable } from './retention-table.tsx';

/** What went, when, by whose confirmation, and what of it can still be verified. */
export function ErasedSection({ page }: { readonly page: RetentionPage }): JSX.Element | null {
  const { t, moment } = useWords();
  if (page.erased.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="effacees">
      <h2 id="effacees">{t(retentionMessages['erased.title'])}</h2>
      <RetentionTable
        caption="erased.caption"
        heads={['candidate', 'session', 'erased', 'contents', 'proof']}
        rows={page.erased}
        cells={(row) => [
          row.candidate,
          row.session,
          moment(row.at),
          <ContentsList key="contents" contents={row.contents} />,
          t(retentionMessages['erased.proof'], { count: row.hashes, name: row.by }),
        ]}
      />
    </section>
  );
}
