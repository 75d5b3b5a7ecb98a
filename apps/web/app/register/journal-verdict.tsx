import { journalMessages } from '@etalon/i18n/messages/journal';
import { proofMessages } from '@etalon/i18n/messages/proof';
import { listCheckpoints, verifyRegisterJournal } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/journal-verdict';
import './register.css';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => ({
    verdict: await verifyRegisterJournal(runtime.workplace, actor),
    checkpoints: (await listCheckpoints(runtime.workplace, actor)).length,
  }));
}

/** Reads the whole journal again and says whether it is in one piece. */
export default function JournalVerdictPage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { verdict, checkpoints } = loaderData;
  const compared = { label: t(journalMessages['verify.checkpoints']), value: number(checkpoints) };
  return (
    <Page
      title={t(journalMessages['verify.title'])}
      lead={t(journalMessages['verify.lead'])}
      crumbs={[{ label: t(journalMessages.title), to: '/journal' }]}
      action={
        <LinkButton to="/journal/export.jsonl" tone="primary" download>
          {t(journalMessages['export.journal'])}
        </LinkButton>
      }
    >
      {verdict.intact ? (
        <>
          <Alert title={t(journalMessages['verify.intact'])}>
            {checkpoints === 0 && <p>{t(proofMessages['journal.no-checkpoint'])}</p>}
          </Alert>
          <KeyValues
            entries={[
              { label: t(journalMessages['verify.rows']), value: number(verdict.rows) },
              compared,
              { label: t(journalMessages['verify.head']), value: <Hash value={verdict.head} /> },
              { label: t(journalMessages['verify.root']), value: <Hash value={verdict.root} /> },
            ]}
          />
        </>
      ) : (
        <>
          <Alert tone="grave" title={t(journalMessages['verify.broken'], { seq: verdict.seq })}>
            {t(proofMessages[`journal.fault.${verdict.fault}`])}
          </Alert>
          <KeyValues
            entries={[
              { label: t(journalMessages['verify.sound']), value: number(verdict.soundRows) },
              compared,
            ]}
          />
        </>
      )}
      <section className="no-print">
        <p>{t(journalMessages['verify.elsewhere'])}</p>
        <pre className="rg-command">
          <code>
            etalon journal verify --file journal.jsonl --checkpoints points-de-controle.jsonl --did did.json
          </code>
        </pre>
      </section>
    </Page>
  );
}
