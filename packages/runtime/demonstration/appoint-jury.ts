import {
  type Actor,
  appointSeat,
  type Candidacy,
  declareIndependence,
  type Workplace,
} from '@etalon/usecases';
import type { Cast } from './accounts.ts';

export interface JuryToAppoint {
  readonly candidacy: Candidacy;
  readonly block: string;
  /** Both from outside. */
  readonly members: readonly Actor[];
  readonly president: Actor;
}

/** Appoints the jury of a block, each member declaring that nothing ties them to the candidate. */
export async function appointJury(
  workplace: Workplace,
  cast: Cast,
  { candidacy, block, members, president }: JuryToAppoint,
): Promise<void> {
  const seats = [
    ...members.map((actor) => ({ actor, role: 'examiner', external: true }) as const),
    { actor: president, role: 'president', external: false } as const,
  ];
  for (const { actor, role, external } of seats) {
    const seat = await appointSeat(workplace, cast.officer, {
      candidacyId: candidacy.id,
      block,
      userId: actor.userId,
      role,
      external,
    });
    await declareIndependence(workplace, actor, seat.id);
  }
}
