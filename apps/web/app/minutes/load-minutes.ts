import { layOutMinutes } from '@etalon/runtime';
import { type MinutesView, readMinutes } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** One set of minutes as the page shows it: the document itself, who answered, what the reader may do. */
export async function loadMinutes(visit: SignedVisit, id: string) {
  const view = await readMinutes(visit.runtime.workplace, visit.actor, id);
  const { kept, framework, signatures, names, signing } = view;
  const laid = layOutMinutes({
    minutes: kept.minutes,
    sha256: kept.sha256,
    signatures,
    names,
    blocks: framework.blocks,
    sealedAt: kept.seal?.at ?? null,
  });
  const nameOf = (userId: string): string => names.get(userId) ?? '';
  return {
    id: kept.id,
    number: kept.minutes.number,
    session: kept.minutes.session,
    sha256: kept.sha256,
    state: stateOf(kept, signing),
    awaited: signing.awaited.length,
    seal: kept.seal && { at: kept.seal.at, name: nameOf(kept.seal.sealedBy), sha256: kept.seal.pdfSha256 },
    withdrawal: kept.withdrawal && { ...kept.withdrawal, name: nameOf(kept.withdrawal.withdrawnBy) },
    facts: laid.facts,
    language: laid.language,
    blocks: laid.blocks,
    maySign: view.maySign,
    mayWithdraw: view.mayWithdraw,
    maySeal: view.maySeal,
  };
}

export type MinutesPage = Awaited<ReturnType<typeof loadMinutes>>;
export type MinutesState = 'sealed' | 'withdrawn' | 'ready' | 'awaited';

/** What became of minutes, in one word. */
export function stateOf(kept: MinutesView['kept'], signing: MinutesView['signing']): MinutesState {
  if (kept.seal !== null) return 'sealed';
  if (kept.withdrawal !== null) return 'withdrawn';
  return signing.complete ? 'ready' : 'awaited';
}
