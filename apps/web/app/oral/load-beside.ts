import { mayDo, readSealedOrals, readSecondOpinions, type SealedOral } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

/** What stands beside a deliberation: second opinions, the third reading they call for, the orals. */
export interface BesidePage {
  readonly opinions: {
    readonly open: boolean;
    readonly asked: readonly { readonly criterion: string; readonly name: string; readonly reason: string }[];
    readonly thirdReading: readonly string[];
  };
  readonly orals: readonly SealedOral[];
  /** The seat through which the actor enters the oral room; null when they have none. */
  readonly seatId: string | null;
}

/** Second opinions of a block with the names of who asked; nothing before every first examiner has locked. */
export async function loadOpinions(
  { runtime, actor }: SignedVisit,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<BesidePage['opinions']> {
  const { workplace } = runtime;
  const { open, asked, thirdReading } = await readSecondOpinions(workplace, actor, target);
  const people = await workplace.records.sessions.findPeople(asked.map(({ userId }) => userId));
  return {
    open,
    thirdReading,
    asked: asked.map(({ criterion, userId, reason }) => ({
      criterion,
      reason,
      name: people.find((person) => person.userId === userId)?.name ?? '',
    })),
  };
}

export async function loadBeside(
  visit: SignedVisit,
  target: { readonly candidacyId: string; readonly block: string },
): Promise<BesidePage> {
  const { actor } = visit;
  const { workplace } = visit.runtime;
  const seats = await workplace.records.juries.listSeats(target.candidacyId, target.block);
  const own = seats.find((seat) => seat.userId === actor.userId && seat.recusedAt === null);
  const enters = own !== undefined && own.declaredAt !== null && mayDo(actor, 'oral.write', ['presides']);
  return {
    opinions: await loadOpinions(visit, target),
    orals: await readSealedOrals(workplace, actor, target),
    seatId: enters ? own.id : null,
  };
}
