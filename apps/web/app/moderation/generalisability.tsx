import { generalisabilityMessages as words } from '@etalon/i18n/messages/generalisability';
import { readGeneralisability } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/generalisability';
import { frameModeration } from './frame-moderation.ts';
import { GeneralisabilityParts } from './generalisability-parts.tsx';
import { ModerationPage } from './moderation-page.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const view = await readGeneralisability(visit.runtime.workplace, visit.actor, {
      sessionId: args.params.sessionId,
      block: new URL(args.request.url).searchParams.get('bloc'),
    });
    const { pronounced, asked, locked, figures } = view;
    return { frame: await frameModeration(visit, view), pronounced, asked, locked, figures };
  });
}

/** Where the variance of levels comes from, and what another jury would be worth. */
export default function Generalisability({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { frame, figures } = page;
  const { session, block } = frame;
  const file = `/sessions/${session.id}/generalisabilite.csv?bloc=${encodeURIComponent(block.id)}`;
  const isMeasured = figures !== null && !('state' in figures.study);
  return (
    <ModerationPage
      frame={frame}
      title={t(words.title)}
      lead={t(words.lead, { session: session.label })}
      {...(isMeasured
        ? {
            action: (
              <LinkButton to={file} download>
                {t(words.download)}
              </LinkButton>
            ),
          }
        : {})}
    >
      {figures === null ? (
        <EmptyState title={t(words['not-yet'])}>
          {t(words['not-yet.text'], { pronounced: page.pronounced, asked: number(page.asked) })}
        </EmptyState>
      ) : (
        <GeneralisabilityParts figures={figures} locked={page.locked} />
      )}
    </ModerationPage>
  );
}
