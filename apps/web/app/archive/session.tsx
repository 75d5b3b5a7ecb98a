import { archiveMessages } from '@etalon/i18n/messages/archive';
import { registerMessages } from '@etalon/i18n/messages/register';
import { readSession } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/session';
import { ArchiveContents } from './contents.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const page = { offset: 0, limit: 1 };
    const { session } = await readSession(runtime.workplace, actor, {
      sessionId: args.params.sessionId,
      page,
    });
    return { session: { id: session.id, label: session.label }, audits: actor.roles.includes('auditor') };
  });
}

/** What the archive of a session holds, and where to take it. */
export default function SessionArchivePage({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { session, audits } = loaderData;
  return (
    <Page
      title={t(archiveMessages['session.title'])}
      lead={t(archiveMessages.lead)}
      crumbs={[
        { label: t(registerMessages['sessions.title']), to: '/sessions' },
        { label: session.label, to: `/sessions/${session.id}` },
      ]}
    >
      <ArchiveContents
        href={`/sessions/${session.id}/archive.zip`}
        holds={[
          'holds.report',
          'holds.tables',
          'holds.minutes',
          'holds.manifest',
          audits ? 'holds.files' : 'holds.limits',
        ]}
      />
    </Page>
  );
}
