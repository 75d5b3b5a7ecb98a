import { awardMessages } from '@etalon/i18n/messages/award';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { Code } from '../kit/code.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { AwardState } from './award-state.tsx';
import type { ShownAward } from './load-awards.ts';

/** A candidate's own certificates. */
export function OwnAwards({ awards }: { readonly awards: readonly ShownAward[] }): JSX.Element {
  const { t, date } = useWords();
  return (
    <Page title={t(awardMessages['own.title'])} lead={t(awardMessages['own.lead'])}>
      {awards.length === 0 ? (
        <EmptyState title={t(awardMessages['own.empty'])}>{t(awardMessages['own.empty.text'])}</EmptyState>
      ) : (
        <ul className="list">
          {awards.map(({ credential, subject }) => (
            <li key={credential.id}>
              <div>
                <Code>{subject.block}</Code> <span lang="fr">{subject.blockTitle}</span>
                <p className="soft">
                  {subject.sessionLabel} · {date(credential.issuedAt)}
                </p>
              </div>
              <AwardState revocation={credential.revocation} />
              <LinkButton to={`/c/${credential.id}`}>{t(awardMessages.open)}</LinkButton>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
