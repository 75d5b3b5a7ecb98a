import { deskMessages } from '@etalon/i18n/messages/desk';
import { deskOrderMessages } from '@etalon/i18n/messages/desk-order';
import { act, answer } from '@etalon/web/answer';
import { type JSX, type MouseEvent, useEffect, useState } from 'react';
import { useNavigate, useRevalidator } from 'react-router';
import { LinkButton } from '../kit/button.tsx';
import { Page } from '../kit/page.tsx';
import { useWords } from '../kit/use-words.ts';
import { MissionLink } from '../mission/mission-link.tsx';
import { RegulationsLink } from '../regulations/regulations-link.tsx';
import type { Route } from './+types/desk';
import { askFromForm } from './ask-from-form.ts';
import { CandidatesPane } from './candidates-pane.tsx';
import { CitingContext } from './cite.tsx';
import { CriteriaPane } from './criteria-pane.tsx';
import './desk.css';
import { readDeskAddress, writeDeskAddress } from './desk-address.ts';
import { deskKeys } from './desk-keys.ts';
import { DeskLinks } from './desk-links.tsx';
import { DeskOrderContext } from './desk-order.ts';
import type { DeskPage } from './desk-page.ts';
import { tellGrids } from './grid-channel.ts';
import { JudgementPane } from './judgement-pane.tsx';
import { loadDesk } from './load-desk.ts';
import { OrderTabs } from './order-tabs.tsx';
import { OutboxLine } from './outbox-line.tsx';
import { PiecePane } from './piece-pane.tsx';
import { recordFromForm } from './record-from-form.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { type Outbox, useOutbox } from './use-outbox.ts';
import { useWork } from './use-work.ts';

/** Keys that the help of the shell lists on this page. */
export const handle = { keys: deskKeys };

export function loader(args: Route.LoaderArgs) {
  const address = readDeskAddress(new URL(args.request.url));
  return answer(args, (visit) => loadDesk(visit, { seatId: args.params.seatId, address }));
}

export function action(args: Route.ActionArgs) {
  const target = { seatId: args.params.seatId, request: args.request };
  return act(args, (visit, form) =>
    form.has('acte') ? askFromForm(visit, target, form) : recordFromForm(visit, target, form),
  );
}

const SAID_MS = 6000;
const CONFIDENCE_ORDER: Readonly<Record<string, string>> = { 1: '2', 2: '3', 3: '1' };

/** Links inside the panes are followed without loading the whole page; without a network they are not followed at all. */
function useInnerLinks(onOffline: () => void): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useNavigate();
  return (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.origin !== location.origin || link.hasAttribute('download')) return;
    if (!navigator.onLine) {
      event.preventDefault();
      onOffline();
      return;
    }
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    if (event.defaultPrevented || !plain || link.pathname !== location.pathname || link.search === '') return;
    event.preventDefault();
    void navigate(link.pathname + link.search + link.hash, { preventScrollReset: true });
  };
}

/** What was just done, said for a moment in a corner. */
function useSaying(): readonly [string, (text: string) => void] {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (said === '') return;
    const timer = setTimeout(() => setSaid(''), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return [said, setSaid];
}

interface DeskPanesProps {
  readonly desk: DeskPage;
  readonly outbox: Outbox;
  readonly answered: unknown;
}

function DeskPanes({ desk, outbox, answered }: DeskPanesProps): JSX.Element {
  const { t } = useWords();
  const navigate = useNavigate();
  const { criterion, view, lockedAt } = desk;
  const work = useWork(desk.seatId, criterion, lockedAt !== null);
  const [said, setSaid] = useSaying();
  const followLink = useInnerLinks(() => setSaid(t(deskMessages['keeping.not-moved'])));
  const pieceId = view?.pieceId ?? '';
  const cited = new Set(
    work.draft.anchors.filter((row) => row.pieceId === pieceId).map((row) => row.locator),
  );
  const mayCite = lockedAt === null && criterion.unfolded && pieceId !== '';

  function cite(locator: string): void {
    if (!mayCite || cited.has(locator)) return;
    work.change({ anchors: [...work.draft.anchors, { pieceId, locator }] });
    setSaid(t(deskMessages['cite.said'], { place: locator }));
  }

  function see(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !work.draft.seen.includes(id));
    if (lockedAt === null && fresh.length > 0) work.change({ seen: [...work.draft.seen, ...fresh] });
  }

  function go(to: string | null | undefined): void {
    if (to == null) return;
    if (navigator.onLine) void navigate(to);
    else setSaid(t(deskMessages['keeping.not-moved']));
  }

  function findCriterion(step: 1 | -1): string | null | undefined {
    if (desk.order !== null) return step === 1 ? desk.around.next : desk.around.previous;
    const order = desk.groups.flatMap((group) => group.criteria.map(({ id }) => id));
    const next = order[order.indexOf(criterion.id) + step];
    return next === undefined ? null : writeDeskAddress({ criterion: next });
  }

  function findCandidate(step: 1 | -1): string | undefined {
    const at = desk.candidates.findIndex(({ seatId }) => seatId === desk.seatId);
    return desk.candidates[at + step]?.href;
  }

  const byCriterion = desk.order !== null;

  useDeskKeys({
    onGrade: (grade) => {
      const possible = criterion.handInId !== null || grade === 'NE' || grade === 'NP';
      if (lockedAt === null && possible) work.change({ grade });
    },
    onConfidence: () => {
      if (lockedAt === null) work.change({ confidence: CONFIDENCE_ORDER[work.draft.confidence] ?? '1' });
    },
    onMove: (step) => go(byCriterion ? findCandidate(step) : findCriterion(step)),
    onCross: (step) => go(byCriterion ? findCriterion(step) : findCandidate(step)),
    onTurn: () => go(writeDeskAddress({ criterion: criterion.id, order: byCriterion ? null : 'criterion' })),
    onCite: cite,
  });

  return (
    <CitingContext value={mayCite ? { pieceId, cite, cited } : null}>
      <nav className="desk-jump" aria-label={t(deskMessages['desk.jump'])}>
        <a href="#criteres">
          {t(byCriterion ? deskOrderMessages['candidates.jump'] : deskMessages['desk.criteria'])}
        </a>
        <a href="#piece">{t(deskMessages['desk.piece'])}</a>
        <a href="#jugement">{t(deskMessages['desk.jump.judgement'])}</a>
      </nav>
      <p className="desk-said" role="status">
        {said}
      </p>
      <div className="desk" onClickCapture={followLink}>
        {byCriterion ? <CandidatesPane desk={desk} /> : <CriteriaPane desk={desk} />}
        <PiecePane desk={desk} onSeen={see} />
        <JudgementPane desk={desk} work={work} outbox={outbox} answer={answered} />
      </div>
    </CitingContext>
  );
}

/** Grids read again when something is recorded; the desk does when another device was first. */
function useRecorded(basis: string, answered: unknown): void {
  const { revalidate } = useRevalidator();
  const { problem }: { problem?: { code?: unknown } } = Object(answered);
  const code = problem?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another basis is what was recorded
  useEffect(tellGrids, [basis]);
  useEffect(() => {
    if (code === 'judgement.changed-elsewhere') void revalidate();
  }, [code, revalidate]);
}

export default function Desk({ loaderData: desk, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { seatId, criterion } = desk;
  const outbox = useOutbox();
  useRecorded(criterion.basis, actionData);
  return (
    <Page
      title={t(deskMessages['desk.title'], { candidate: desk.candidate })}
      lead={
        <>
          <span lang="fr">{`${desk.block.id} · ${desk.block.title}`}</span> ·{' '}
          <RegulationsLink frozen={desk.regulations} />
          {desk.missionOf !== null && (
            <>
              {' · '}
              <MissionLink candidacyId={desk.missionOf} />
            </>
          )}
        </>
      }
      crumbs={[{ label: t(deskMessages['queue.title']), to: '/jury' }]}
      width="wide"
      action={
        <span className="row">
          <LinkButton to={`/jury/${seatId}/correspondances`}>{t(deskMessages['matches.open'])}</LinkButton>
          <LinkButton to={`/jury/${seatId}/verrouillage`} tone="primary">
            {t(deskMessages[desk.locks ? 'lock.open' : 'lock.see'])}
          </LinkButton>
        </span>
      }
    >
      <div className="desk-bar">
        <OrderTabs criterion={criterion.id} />
        <DeskLinks seatId={seatId} />
      </div>
      <OutboxLine outbox={outbox} />
      <DeskOrderContext value={desk.order}>
        <DeskPanes
          key={`${seatId} ${criterion.id} ${criterion.basis}`}
          desk={desk}
          outbox={outbox}
          answered={actionData}
        />
      </DeskOrderContext>
    </Page>
  );
}
