import { itemsMessages as words } from '@etalon/i18n/messages/items';
import { FEWEST_CANDIDATES, readItems } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/items';
import { frameModeration } from './frame-moderation.ts';
import { ItemFigureParts } from './item-figure-parts.tsx';
import { ItemPool } from './item-pool.tsx';
import { ModerationPage } from './moderation-page.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const asked = new URL(args.request.url).searchParams;
    const view = await readItems(visit.runtime.workplace, visit.actor, {
      sessionId: args.params.sessionId,
      block: asked.get('bloc'),
      pooled: asked.getAll('avec'),
    });
    const { pronounced, asked: wanted, locked, criteria, others, figures } = view;
    return {
      frame: await frameModeration(visit, view),
      pronounced,
      wanted,
      locked,
      criteria,
      others,
      figures,
    };
  });
}

/** How the criteria of a block, its cases and its instruments worked, once every result is pronounced. */
export default function Items({ loaderData: page }: Route.ComponentProps): JSX.Element {
  const { t, number } = useWords();
  const { frame, figures } = page;
  const query = new URLSearchParams([
    ['bloc', frame.block.id],
    ...page.others.filter(({ chosen }) => chosen).map(({ id }) => ['avec', id]),
  ]);
  const isMeasured = figures !== null && figures !== 'too-few';
  return (
    <ModerationPage
      frame={frame}
      title={t(words.title)}
      lead={t(words.lead, { session: frame.session.label })}
      {...(page.others.length === 0 || !isMeasured ? {} : { fields: <ItemPool others={page.others} /> })}
      {...(isMeasured
        ? {
            action: (
              <LinkButton to={`/sessions/${frame.session.id}/criteres.csv?${query}`} download>
                {t(words.download)}
              </LinkButton>
            ),
          }
        : {})}
    >
      {figures === null && (
        <EmptyState title={t(words['not-yet'])}>
          {t(words['not-yet.text'], { pronounced: page.pronounced, asked: number(page.wanted) })}
        </EmptyState>
      )}
      {figures === 'too-few' && (
        <EmptyState title={t(words['too-few'])}>
          {t(words['too-few.text'], { fewest: FEWEST_CANDIDATES, locked: page.locked })}
        </EmptyState>
      )}
      {isMeasured && <ItemFigureParts figures={figures} criteria={page.criteria} />}
    </ModerationPage>
  );
}
