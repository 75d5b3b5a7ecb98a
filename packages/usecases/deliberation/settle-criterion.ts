import { countWords, type Grade, MIN_SENTENCE_WORDS } from '@etalon/core/judgement';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Settlement } from '../ports/jury-records.ts';
import { recordEvent } from '../record-event.ts';
import { readStandings } from '../standings.ts';
import type { Workplace } from '../workplace.ts';
import { readBlockFacts } from './read-block-facts.ts';

export interface SettlementInput {
  readonly candidacyId: string;
  readonly block: string;
  readonly criterion: string;
  readonly grade: Grade;
  readonly motive: string;
}

/**
 * Records the level that the jury agreed on for a criterion (J2), with its motive. Throws `settlement.before-lock`,
 * `settlement.third-juror-first` when two grades lie two levels apart, `settlement.nothing-to-settle` when all are equal,
 * and `settlement.motive-too-short`. An earlier settlement is kept; the last one is in force.
 */
export async function settleCriterion(
  workplace: Workplace,
  actor: Actor,
  input: SettlementInput,
): Promise<Settlement> {
  return workplace.records.transaction(async (records) => {
    const { candidacy, standings } = await readStandings(records, actor, input);
    authorise(actor, 'settlement.write', standings);
    const facts = await readBlockFacts(records, { candidacy, block: input.block });
    if (!facts.allLocked) throw new EtalonError('settlement.before-lock');
    const row = facts.criteria.find((item) => item.criterion === input.criterion);
    if (row === undefined)
      throw new EtalonError('judgement.unknown-criterion', { info: { criterion: input.criterion } });
    if (row.reconciliation?.state === 'third-juror') throw new EtalonError('settlement.third-juror-first');
    const { reconciliation, thirdDiffers } = row;
    if (reconciliation?.state === 'settled' && reconciliation.how === 'equal' && !thirdDiffers)
      throw new EtalonError('settlement.nothing-to-settle');
    if (countWords(input.motive) < MIN_SENTENCE_WORDS) throw new EtalonError('settlement.motive-too-short');
    const settlement: Settlement = {
      ...input,
      id: workplace.newId(),
      decidedBy: actor.userId,
      at: workplace.now(),
    };
    await records.juries.addSettlement(settlement);
    await recordEvent(workplace, records, actor, {
      kind: 'criterion.settled',
      subjects: [settlement.id, candidacy.id],
      facts: { block: input.block, criterion: input.criterion, grade: String(input.grade) },
    });
    return settlement;
  });
}
