import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';
import { sampleMessages } from '@etalon/i18n/messages/sample';
import { listModerations, listQueue } from '@etalon/usecases';
import { answer } from '@etalon/web/answer';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page } from '../kit/page.tsx';
import { Tag } from '../kit/tag.tsx';
import { useWords } from '../kit/use-words.ts';
import type { Route } from './+types/queue';
import { CriteriaQueue } from './criteria-queue.tsx';
import './desk.css';
import { readDeskAddress } from './desk-address.ts';
import { readCriteriaQueue } from './load-order.ts';
import { OrderTabs } from './order-tabs.tsx';

export function loader(args: Route.LoaderArgs) {
  return answer(args, async ({ runtime, actor }) => {
    const queue = await listQueue(runtime.workplace, actor);
    const { order } = readDeskAddress(new URL(args.request.url));
    const known = [...new Set(queue.map(({ anonymity }) => anonymity))];
    return {
      order,
      moderations: (await listModerations(runtime.workplace, actor)).filter(
        ({ read, criteria }) => read < criteria,
      ).length,
      reads: known.length === 2 ? ('mixed' as const) : (known[0] ?? ('label' as const)),
      criteria: order === null ? [] : readCriteriaQueue(queue),
      entries: queue.map(({ seat, session, block, states: _states, ...rest }) => ({
        ...rest,
        seatId: seat.id,
        role: seat.role,
        declared: seat.declaredAt !== null,
        locked: seat.lockedAt !== null,
        session: session.label,
        block: { id: block.id, title: block.title },
      })),
    };
  });
}

type Entry = Route.ComponentProps['loaderData']['entries'][number];

function State({ entry }: { readonly entry: Entry }): JSX.Element {
  const { t, number } = useWords();
  if (!entry.declared)
    return (
      <Tag tone="caution" icon="caution">
        {t(deskMessages['queue.to-declare'])}
      </Tag>
    );
  if (entry.locked) return <Tag icon="done">{t(deskMessages['desk.locked'])}</Tag>;
  if (!entry.handedIn) return <Tag>{t(deskMessages['queue.waiting'])}</Tag>;
  const { judged, criteria } = entry;
  return (
    <span className="queue-progress">
      <progress
        max={criteria}
        value={judged}
        aria-label={t(deskMessages['desk.judged'], { judged, total: criteria })}
      />
      <span className="figures">
        {t(deskMessages['desk.judged'], { judged: number(judged), total: number(criteria) })}
      </span>
    </span>
  );
}

function Row({ entry }: { readonly entry: Entry }): JSX.Element {
  const { t } = useWords();
  const { seatId, candidate, block, session, declared, locked, judged, handedIn } = entry;
  const verb = !declared
    ? 'queue.declare'
    : locked
      ? 'queue.see'
      : !handedIn
        ? 'queue.open'
        : judged === 0
          ? 'queue.begin'
          : 'queue.go-on';
  return (
    <li className="queue-row">
      <div>
        <p className="queue-candidate">
          <Link to={declared ? `/jury/${seatId}` : `/jury/${seatId}/independance`}>
            {t(deskMessages['queue.candidate'], { candidate })}
          </Link>
          {entry.role === 'third' && <Tag tone="note">{t(deskMessages['queue.third'])}</Tag>}
        </p>
        <p className="soft">
          <span lang="fr">
            {block.id} · {block.title}
          </span>
          <br />
          {session} · {t(deskMessages[entry.handedIn ? 'queue.handed-in' : 'queue.not-handed-in'])}
        </p>
      </div>
      <State entry={entry} />
      <LinkButton to={declared ? `/jury/${seatId}` : `/jury/${seatId}/independance`}>
        {t(deskMessages[verb])}
      </LinkButton>
    </li>
  );
}

export default function Queue({ loaderData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { entries, criteria, order, reads } = loaderData;
  const next =
    entries.find((row) => row.handedIn && row.declared && !row.locked) ??
    entries.find((row) => !row.declared);
  return (
    <Page
      title={t(deskMessages['queue.title'])}
      lead={t(deskOrderMessages[`queue.lead.${reads}`])}
      action={
        next === undefined ? undefined : (
          <LinkButton
            to={next.declared ? `/jury/${next.seatId}` : `/jury/${next.seatId}/independance`}
            tone="primary"
          >
            {t(deskMessages['queue.next'], { candidate: next.candidate })}
          </LinkButton>
        )
      }
    >
      {loaderData.moderations > 0 && (
        <p>
          <Link to="/moderation">{t(sampleMessages['queue.link'], { count: loaderData.moderations })}</Link>
        </p>
      )}
      {entries.length > 0 && <OrderTabs criterion={null} />}
      {entries.length === 0 ? (
        <EmptyState title={t(deskMessages['queue.empty'])}>{t(deskMessages['queue.empty.text'])}</EmptyState>
      ) : order !== null ? (
        <CriteriaQueue criteria={criteria} />
      ) : (
        <ul className="queue">
          {entries.map((entry) => (
            <Row key={entry.seatId} entry={entry} />
          ))}
        </ul>
      )}
    </Page>
  );
}
