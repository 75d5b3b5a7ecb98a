import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { confirmMatch, listMatchProposals, type MatchView } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { z } from 'zod';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { ProblemPanel } from '../kit/problem-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/matches';
import './desk.css';
import { MatchRow } from './match-row.tsx';
import { MeasureButton } from './readings-part.tsx';

const CONFIRM = z.object({
  handIn: z.string(),
  item: z.string(),
  element: z.string(),
  verdict: z.enum(['sure', 'possible', 'none']),
});

export function loader(args: Route.LoaderArgs) {
  return answer(args, ({ runtime, actor }) =>
    listMatchProposals(runtime.workplace, actor, args.params.seatId),
  );
}

export function action(args: Route.ActionArgs) {
  return act(args, async ({ runtime, actor, language }, form) => {
    const { handIn, item, element, verdict } = parseForm(CONFIRM, form);
    await confirmMatch(runtime.workplace, actor, {
      handInId: handIn,
      itemId: item,
      elementId: verdict === 'none' || element === '' ? null : element,
      verdict: element === '' ? 'none' : verdict,
    });
    const { pathname } = new URL(args.request.url);
    const notice = translate(language, deskMessages['matches.kept'], { item });
    return redirectWithNotice(`${pathname}#${encodeURIComponent(item)}`, notice);
  });
}

type Situation = MatchView['situations'][number];

function SituationPart({
  situation,
  seatId,
}: {
  readonly situation: Situation;
  readonly seatId: string;
}): JSX.Element {
  const { t, number } = useWords();
  const decided = situation.items.filter((item) => item.match !== null).length;
  const counts = {
    decided: number(decided),
    total: number(situation.items.length),
    elements: number(situation.elements.length),
  };
  return (
    <section>
      <div className="matches-head">
        <h2 lang="fr">
          {situation.activity.id} · {situation.activity.title}
        </h2>
        <p className="soft figures">{t(deskMessages['matches.count'], counts)}</p>
        {decided > 0 && (
          <MeasureButton
            seatId={seatId}
            act="mesurer"
            subject={situation.handInId}
            back={`/jury/${seatId}/correspondances`}
          >
            {t(deskMessages['matches.measure'])}
          </MeasureButton>
        )}
      </div>
      <ol className="matches">
        {situation.items.map((item) => (
          <MatchRow key={item.id} item={item} elements={situation.elements} handInId={situation.handInId} />
        ))}
      </ol>
    </section>
  );
}

/** What the candidate listed beside the author's reference list: a person confirms each pair, or none. */
export default function Matches({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { seatId, candidate, awaited, situations } = loaderData;
  return (
    <Page
      title={t(deskMessages['matches.title'])}
      lead={t(deskMessages['matches.lead'])}
      crumbs={[
        { label: t(deskMessages['queue.title']), to: '/jury' },
        { label: t(deskMessages['desk.title'], { candidate }), to: `/jury/${seatId}` },
      ]}
    >
      <ProblemPanel answer={actionData} />
      {awaited.length > 0 && (
        <EmptyState title={t(deskMessages['matches.awaited'])}>
          {t(deskMessages['matches.awaited.text'], { criteria: awaited.join(', ') })}
        </EmptyState>
      )}
      {awaited.length === 0 && situations.length === 0 && (
        <EmptyState title={t(deskMessages['matches.none'])}>
          {t(deskMessages['matches.none.text'])}
        </EmptyState>
      )}
      {situations.map((situation) => (
        <SituationPart key={situation.handInId} situation={situation} seatId={seatId} />
      ))}
    </Page>
  );
}
