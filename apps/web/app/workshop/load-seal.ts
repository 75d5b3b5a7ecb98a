import { listOwnSituations, listSealTargets, type SealTarget, type WorkSource } from '@etalon/usecases';
import type { SignedVisit } from '@etalon/web/answer';

export interface ShownTarget
  extends Pick<SealTarget, 'candidacyId' | 'situation' | 'slot' | 'suggested' | 'closed'> {
  readonly situationTitle: string;
  readonly sessionLabel: string;
  readonly deadline: string;
  readonly required: boolean;
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  /** The file that is there now and would be replaced. */
  readonly replaces: string | null;
}

/** Where a state of the work can go, with the words of the criteria it can serve there. */
export async function loadSealTargets(
  visit: SignedVisit,
  source: WorkSource,
): Promise<readonly ShownTarget[]> {
  const { actor, runtime } = visit;
  const { workplace } = runtime;
  const { evidence } = workplace.records;
  const situations = await listOwnSituations(workplace, actor);
  return Promise.all(
    (await listSealTargets(workplace, actor, source)).map(async (target): Promise<ShownTarget> => {
      const { candidacyId, situation, slot, suggested, closed, sessionLabel, deadline, slotFacts } = target;
      const facts = situations.find((row) => row.candidacyId === candidacyId && row.situation === situation);
      const handIn = await evidence.findHandInOf(candidacyId, situation);
      const pieces = handIn === null ? [] : await evidence.listPieces(handIn.id);
      const present = pieces.find((piece) => piece.slot === slot && piece.withdrawnAt === null);
      return {
        ...{ candidacyId, situation, slot, suggested, closed, sessionLabel, deadline },
        situationTitle: facts?.title ?? '',
        required: slotFacts.required,
        criteria: facts?.criteria.filter(({ id }) => target.criteria.includes(id)) ?? [],
        replaces: present?.fileName ?? null,
      };
    }),
  );
}
