import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { OwnPassword } from '../kit/own-password.tsx';
import { useWords } from '../kit/use-words.ts';
import { ContentsList } from './contents-list.tsx';
import type { RetentionPage } from './load-retention.ts';
import { RetentionTable } from './retention-table.tsx';

/** The form that the boxes of the table belong to. */
const ERASE_FORM = 'effacer';

function Choice({ row }: { readonly row: RetentionPage['due'][number] }): JSX.Element {
  const { t } = useWords();
  return (
    <input
      type="checkbox"
      form={ERASE_FORM}
      name="candidature"
      value={row.candidacyId}
      aria-label={t(retentionMessages['choose.one'], { candidate: row.candidate })}
    />
  );
}

/** What has reached its term: what goes, what stays, and the confirmation. Nothing is ticked beforehand. */
export function DueSection({
  page,
  answer,
}: {
  readonly page: RetentionPage;
  readonly answer: unknown;
}): JSX.Element {
  const { t, date } = useWords();
  return (
    <section className="stack" aria-labelledby="terme">
      <h2 id="terme">{t(retentionMessages['due.title'])}</h2>
      <p>{t(retentionMessages['due.goes'])}</p>
      <p>{t(retentionMessages['due.stays'])}</p>
      <RetentionTable
        caption="due.caption"
        heads={[
          ...(page.mayErase ? (['choose'] as const) : []),
          'candidate',
          'session',
          'closed',
          'last',
          'contents',
        ]}
        rows={page.due}
        cells={(row) => [
          ...(page.mayErase ? [<Choice key="choose" row={row} />] : []),
          row.candidate,
          row.session,
          row.closedOn === null ? '' : date(row.closedOn),
          row.lastDay === null ? '' : date(row.lastDay),
          <ContentsList key="contents" contents={row.contents} />,
        ]}
      />
      {page.mayErase && (
        <Form method="post" id={ERASE_FORM} className="panel" preventScrollReset>
          <input type="hidden" name="acte" value="effacer" />
          <OwnPassword answer={answer} />
          <Button tone="grave">{t(retentionMessages['due.submit'])}</Button>
        </Form>
      )}
    </section>
  );
}
