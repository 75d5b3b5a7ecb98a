import { useCallback, useEffect, useRef, useState } from 'react';
import type { CurrentCriterion } from './desk-page.ts';
import { readStoredDraft, writeStored } from './device-store.ts';
import { chooseDraft, type Draft, isWritten } from './draft.ts';
import { judgementOf } from './judgement-of.ts';

const SAVE_DELAY_MS = 700;
const RETRY_MS = 15_000;

/** Where what is typed is kept at this moment. */
export type Keeping =
  | { readonly state: 'nothing' | 'typing' | 'here' | 'refused' }
  | { readonly state: 'saved'; readonly at: string };

export type DraftChange = Partial<
  Pick<Draft, 'grade' | 'confidence' | 'sentence' | 'anchors' | 'observables' | 'seen'>
>;

export interface Work {
  readonly draft: Draft;
  readonly keeping: Keeping;
  /** True when the text came back from this device after an interruption. */
  readonly restored: boolean;
  /** What this device holds of before another one recorded something on the criterion; null mostly. */
  readonly aside: Draft | null;
  /** Takes up what was set aside, or forgets it. */
  readonly settleAside: (takes: boolean) => void;
  readonly change: (part: DraftChange) => void;
  readonly elapsedMs: () => number;
}

function startOf(criterion: CurrentCriterion): Draft {
  const kept = chooseDraft(criterion.basis, criterion.draft, null);
  if (kept !== null) return kept;
  const { judgement } = criterion;
  return {
    basis: criterion.basis,
    revision: 0,
    grade: judgement?.grade ?? '',
    confidence: String(judgement?.confidence ?? ''),
    sentence: judgement?.sentence ?? '',
    anchors: judgement?.anchors ?? [],
    observables: judgement?.observables ?? [],
    elapsedMs: 0,
    seen: [],
  };
}

/** True when a draft of before says nothing that is not recorded: it is what this device sent. */
function isRecorded(draft: Draft, { id, judgement, impression }: CurrentCriterion): boolean {
  const typed = judgementOf(id, judgement === null ? 'J0' : 'J1', draft);
  const recorded = judgement ?? impression;
  if (typed === null || recorded === null) return false;
  const write = (grade: unknown, confidence: number, sentence: string, anchors: Draft['anchors']): string =>
    JSON.stringify([
      ...[String(grade), confidence, sentence],
      ...anchors.map(({ pieceId, locator }) => [pieceId, locator]),
    ]);
  return (
    write(typed.grade, typed.confidence, typed.sentence, typed.anchors) ===
    write(recorded.grade, recorded.confidence, judgement?.sentence ?? '', judgement?.anchors ?? [])
  );
}

async function send(seatId: string, criterion: string, draft: Draft): Promise<Keeping> {
  try {
    const response = await fetch(`/jury/${seatId}/brouillon`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ criterion, draft }),
      keepalive: true,
    });
    const answer: { at?: unknown } = await response.json();
    if (!response.ok || typeof answer.at !== 'string') return { state: 'refused' };
    return { state: 'saved', at: answer.at };
  } catch {
    return { state: 'here' };
  }
}

/** Time with the page in sight, since the criterion was opened and in earlier drafts, milliseconds. */
function useElapsed(before: number): () => number {
  const clock = useRef({ total: before, since: 0 });
  useEffect(() => {
    const turn = (): void => {
      const { total, since } = clock.current;
      const now = performance.now();
      const hidden = document.visibilityState === 'hidden';
      clock.current = { total: since === 0 ? total : total + now - since, since: hidden ? 0 : now };
    };
    turn();
    document.addEventListener('visibilitychange', turn);
    return () => document.removeEventListener('visibilitychange', turn);
  }, []);
  return useCallback(() => {
    const { total, since } = clock.current;
    return Math.round(since === 0 ? total : total + performance.now() - since);
  }, []);
}

function pickTyped({ grade, confidence, sentence, anchors, observables }: Draft): DraftChange {
  return { grade, confidence, sentence, anchors, observables };
}

/** What is typed for one criterion, kept on this device at once and on the server soon after. */
export function useWork(seatId: string, criterion: CurrentCriterion, locked: boolean): Work {
  const key = `etalon.desk.${seatId}.${criterion.id}`;
  const [draft, setDraft] = useState(() => startOf(criterion));
  const asideKey = `${key}.aside`;
  const [restored, setRestored] = useState(false);
  const [aside, setAside] = useState<Draft | null>(null);
  const [keeping, setKeeping] = useState<Keeping>(
    criterion.draft?.basis === criterion.basis && criterion.draftSavedAt !== null
      ? { state: 'saved', at: criterion.draftSavedAt }
      : { state: 'nothing' },
  );
  const latest = useRef(draft);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const elapsedMs = useElapsed(draft.elapsedMs);

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    const sent = latest.current;
    const outcome = await send(seatId, criterion.id, sent);
    if (sent === latest.current) setKeeping(outcome);
    if (outcome.state === 'here') timer.current = setTimeout(save, RETRY_MS);
  }, [seatId, criterion.id]);

  const keep = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      writeStored(key, next);
      setKeeping({ state: navigator.onLine ? 'typing' : 'here' });
      clearTimeout(timer.current);
      timer.current = setTimeout(save, SAVE_DELAY_MS);
    },
    [key, save],
  );

  useEffect(() => {
    const local = readStoredDraft(key);
    const older = local !== null && local.basis !== criterion.basis;
    if (older) {
      if (isWritten(local) && !isRecorded(local, criterion)) writeStored(asideKey, local);
      writeStored(key, null);
    }
    setAside(readStoredDraft(asideKey));
    if (local !== null && !locked && chooseDraft(latest.current.basis, latest.current, local) === local) {
      if (local.revision > latest.current.revision) {
        setRestored(true);
        keep(local);
      }
    }
    const again = (): void => void save();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      clearTimeout(timer.current);
    };
  }, [key, asideKey, keep, save, locked, criterion]);

  const change: Work['change'] = (part) => {
    const { current } = latest;
    keep({ ...current, ...part, revision: current.revision + 1, elapsedMs: elapsedMs() });
  };
  const settleAside = (takes: boolean): void => {
    if (takes && aside !== null) change(pickTyped(aside));
    writeStored(asideKey, null);
    setAside(null);
  };
  return { draft, keeping, restored, aside, settleAside, change, elapsedMs };
}
