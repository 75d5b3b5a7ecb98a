import { currentJudgement } from '@etalon/core/judgement';
import { openDesk } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export interface GridLine {
  readonly id: string;
  readonly text: string;
  readonly grade: string | null;
  readonly confidence: number | null;
  readonly impression: string | null;
  readonly sentence: string;
  readonly observables: readonly string[];
  readonly anchors: readonly { readonly pieceId: string; readonly file: string; readonly locator: string }[];
  readonly at: string | null;
}

export interface GridPage {
  readonly candidate: string;
  readonly block: string;
  readonly lines: readonly GridLine[];
}

/** The judgements in force of one seat, in its order. */
export async function loadGrid(visit: SignedVisit, seatId: string): Promise<GridPage> {
  const desk = await openDesk(visit.runtime.workplace, visit.actor, seatId);
  const files = new Map(
    desk.situations.flatMap(({ pieces }) => pieces.map(({ id, fileName }) => [id, fileName])),
  );
  const lines = desk.situations.flatMap(({ activity }) =>
    activity.criteria.map(({ id, text }): GridLine => {
      const judgement = currentJudgement(desk.judgements, id, 'J1');
      const impression = currentJudgement(desk.judgements, id, 'J0');
      return {
        id,
        text,
        grade: judgement && String(judgement.grade),
        confidence: judgement?.confidence ?? null,
        impression: impression && String(impression.grade),
        sentence: judgement?.sentence ?? '',
        observables: judgement?.observables ?? [],
        anchors: (judgement?.anchors ?? []).map(({ pieceId, locator }) => ({
          pieceId,
          locator,
          file: files.get(pieceId) ?? '',
        })),
        at: judgement?.at ?? null,
      };
    }),
  );
  return { candidate: desk.candidate, block: desk.block.id, lines };
}
