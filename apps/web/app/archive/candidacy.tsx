import { archiveMessages } from '@etalon/i18n/messages/archive';
import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { readArchiveSubject } from '@etalon/usecases/archive';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/candidacy';
import { ArchiveContents } from './contents.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) =>
    readArchiveSubject(runtime.workplace, actor, args.params.candidacyId),
  );
}

/** What the archive of a candidacy holds, and where to take it. */
export default function CandidacyArchivePage({ loaderData, params }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { readsWork } = loaderData;
  const base = `/candidatures/${params.candidacyId}`;
  return (
    <Page
      title={t(archiveMessages['candidacy.title'])}
      lead={t(archiveMessages.lead)}
      crumbs={[{ label: t(handInMessages['candidacy.crumb']), to: base }]}
    >
      <ArchiveContents
        href={`${base}/archive.zip`}
        holds={['holds.report', 'holds.tables', 'holds.manifest', readsWork ? 'holds.files' : 'holds.limits']}
      />
    </Page>
  );
}
