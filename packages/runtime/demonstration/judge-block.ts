import type { Grade } from '@etalon/core/judgement';
import { type Actor, lockSeat, openDesk, recordJudgement, type Workplace } from '@etalon/usecases';

const SENTENCE =
  'La pièce citée montre ce que le critère demande, avec une justification écrite que le membre du jury a relue en entier.';
const THINKING_MS = 90_000;

/** Judges every criterion of a seat, impression then judgement, anchored in the first piece, and locks. */
export async function judgeBlock(
  workplace: Workplace,
  examiner: Actor,
  input: { readonly seatId: string; readonly grades: Readonly<Record<string, Grade>> },
): Promise<void> {
  const desk = await openDesk(workplace, examiner, input.seatId);
  for (const { activity, pieces } of desk.situations)
    for (const criterion of activity.criteria) {
      const piece = pieces.find((row) => row.criteria.includes(criterion.id)) ?? pieces[0];
      const grade = input.grades[criterion.id] ?? 2;
      const anchors = piece === undefined ? [] : [{ pieceId: piece.id, locator: piece.fileName }];
      const common = {
        criterion: criterion.id,
        grade,
        confidence: 2,
        readingsSeen: [],
        elapsedMs: THINKING_MS,
      } as const;
      await recordJudgement(workplace, examiner, {
        seatId: input.seatId,
        judgement: { ...common, phase: 'J0', anchors: [], sentence: '' },
      });
      await recordJudgement(workplace, examiner, {
        seatId: input.seatId,
        judgement: { ...common, phase: 'J1', anchors, sentence: SENTENCE },
      });
    }
  await lockSeat(workplace, examiner, input.seatId);
}
