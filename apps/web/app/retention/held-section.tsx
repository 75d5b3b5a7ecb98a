import { retentionMessages } from '@etalon/i18n/messages/retention';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import type { RetentionPage } from './load-retention.ts';
import { RetentionTable } from './retention-table.tsx';

type HeldRow = RetentionPage['held'][number];

function EndHold({ row }: { readonly row: HeldRow }): JSX.Element | null {
  const { t } = useWords();
  if (row.hold === null) return null;
  const label = t(retentionMessages['hold.end.one'], { candidate: row.candidate });
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="acte" value="lever" />
      <input type="hidden" name="retenue" value={row.hold.id} />
      <Button small aria-label={label}>
        {t(retentionMessages['hold.end'])}
      </Button>
    </Form>
  );
}

/** Candidacies that nothing of is erased, and why. */
export function HeldSection({ page }: { readonly page: RetentionPage }): JSX.Element | null {
  const { t, date } = useWords();
  if (page.held.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="retenues">
      <h2 id="retenues">{t(retentionMessages['held.title'])}</h2>
      <RetentionTable
        caption="held.caption"
        heads={['candidate', 'session', 'why', 'since', ...(page.mayHold ? (['act'] as const) : [])]}
        rows={page.held}
        cells={(row) => [
          row.candidate,
          row.session,
          [row.appeal ? t(retentionMessages['held.appeal']) : '', row.hold?.reason ?? '']
            .filter(Boolean)
            .join(' · '),
          row.hold === null ? '' : date(row.hold.at),
          ...(page.mayHold ? [<EndHold key="act" row={row} />] : []),
        ]}
      />
    </section>
  );
}
