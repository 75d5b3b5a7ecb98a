import { translate } from '@etalon/i18n';
import { deskMessages } from '@etalon/i18n/messages/desk';
import { confirmMatch, listMatchProposals } from '@etalon/usecases';
import { act, answer, redirectWithNotice } from '@etalon/web/answer';
import { parseForm } from '@etalon/web/form';
import type { JSX } from 'react';
import { Link } from 'react-router';
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

const ITEMS = 20;

export function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const asked = Number.parseInt(searchParams.get('page') ?? '', 10);
  const wanted = searchParams.get('etat') === 'a-examiner' ? 'a-examiner' : 'tous';
  return answer(args, async ({ runtime, actor }) => {
    const view = await listMatchProposals(runtime.workplace, actor, args.params.seatId);
    const situations = view.situations.map((situation) => {
      const kept = situation.items.filter((item) => wanted === 'tous' || item.match === null);
      const last = Math.max(1, Math.ceil(kept.length / ITEMS));
      const page = Math.min(last, asked > 0 ? asked : 1);
      return {
        ...situation,
        page,
        last,
        total: situation.items.length,
        decided: situation.items.filter((item) => item.match !== null).length,
        items: kept.slice((page - 1) * ITEMS, page * ITEMS),
      };
    });
    return { ...view, situations, wanted };
  });
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
    const notice = translate(language, deskMessages['matches.kept'], { item });
    const { searchParams } = new URL(args.request.url);
    const query = new URLSearchParams(
      ['page', 'etat'].flatMap((name) => {
        const value = searchParams.get(name);
        return value === null ? [] : [[name, value]];
      }),
    );
    const path = `/jury/${args.params.seatId}/correspondances?${query}`;
    return redirectWithNotice(`${path}#${encodeURIComponent(item)}`, notice);
  });
}

type Situation = Route.ComponentProps['loaderData']['situations'][number];

function Turn(props: {
  readonly situation: Situation;
  readonly wanted: string;
  readonly end: 'top' | 'bottom';
}): JSX.Element {
  const { t, number } = useWords();
  const { situation, wanted, end } = props;
  const { page, last } = situation;
  const to = (target: number, etat: string): string =>
    `?${new URLSearchParams({ etat, page: String(target) })}`;
  return (
    <nav className="pager" aria-label={t(deskMessages[`matches.pages.${end}`])}>
      <span className="figures">
        {t(deskMessages['matches.page'], { page: number(page), last: number(last) })}
      </span>
      {page > 1 && <Link to={to(page - 1, wanted)}>{t(deskMessages['piece.previous'])}</Link>}
      {page < last && <Link to={to(page + 1, wanted)}>{t(deskMessages['piece.next'])}</Link>}
      {end === 'top' &&
        (['tous', 'a-examiner'] as const).map((etat) => (
          <Link key={etat} to={to(1, etat)} aria-current={etat === wanted ? 'true' : undefined}>
            {t(deskMessages[`matches.show.${etat}`])}
          </Link>
        ))}
    </nav>
  );
}

function SituationPart({
  situation,
  seatId,
  wanted,
}: {
  readonly situation: Situation;
  readonly seatId: string;
  readonly wanted: string;
}): JSX.Element {
  const { t, number } = useWords();
  const { decided, total, lists } = situation;
  const elements = lists.reduce((sum, list) => sum + list.elements.length, 0);
  const counts = { decided: number(decided), total: number(total), elements: number(elements) };
  const elementsOf = (name: string) => lists.find((list) => list.name === name)?.elements ?? [];
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
      <Turn situation={situation} wanted={wanted} end="top" />
      <ol className="matches">
        {situation.items.map((item) => (
          <MatchRow
            key={item.id}
            item={item}
            elements={elementsOf(item.list)}
            handInId={situation.handInId}
          />
        ))}
      </ol>
      <Turn situation={situation} wanted={wanted} end="bottom" />
    </section>
  );
}

/** What the candidate listed beside the author's reference list: a person confirms each pair, or none. */
export default function Matches({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { seatId, candidate, awaited, situations, wanted } = loaderData;
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
        <SituationPart key={situation.handInId} situation={situation} seatId={seatId} wanted={wanted} />
      ))}
    </Page>
  );
}
