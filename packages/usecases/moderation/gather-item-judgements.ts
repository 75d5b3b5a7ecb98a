import type { ItemJudgement, ReadingBesideLevel } from '@etalon/assessment';
import { levelOf } from '@etalon/core/judgement';
import type { Records } from '../ports/records.ts';
import type { JudgedBlock } from './load-judged-block.ts';

/** One session as an analysis of criteria reads it. */
export interface ItemSession {
  readonly judgements: readonly ItemJudgement[];
  readonly readings: readonly ReadingBesideLevel[];
  /** Candidates whose block is pronounced, and those of them who appealed. */
  readonly decided: number;
  readonly appealed: number;
}

/** The J1 of the examiners of locked juries, with the case that each criterion was judged on, and the readings beside J2. */
export async function gatherItemJudgements(records: Records, loaded: JudgedBlock): Promise<ItemSession> {
  const { session, block, board, locked } = loaded;
  const ids = locked.map(({ candidacy }) => candidacy.id);
  const [recorded, instruments, values, appeals, forms] = await Promise.all([
    records.items.listSeatJudgements(ids),
    records.items.listReadingInstruments(ids),
    records.items.listReadingValues(ids),
    records.items.listAppealedBlocks(board.map(({ candidacy }) => candidacy.id)),
    mapForms(records, loaded),
  ]);
  const criteria = new Set(block.activities.flatMap((activity) => activity.criteria.map(({ id }) => id)));
  const bySeat = Map.groupBy(recorded, ({ seatId }) => seatId);
  const judgements = locked.flatMap(({ candidacy, seats }) =>
    seats
      .filter(({ role, recusedAt }) => role === 'examiner' && recusedAt === null)
      .flatMap(({ id, userId }) =>
        (bySeat.get(id) ?? [])
          .filter(({ criterion }) => criteria.has(criterion))
          .map(
            ({ seatId: _seat, readingsSeen, ...row }): ItemJudgement => ({
              ...row,
              session: session.id,
              candidate: candidacy.id,
              examiner: userId,
              form: forms.get(row.criterion) ?? null,
              instruments: [...new Set(readingsSeen.flatMap((one) => instruments.get(one) ?? []))],
            }),
          ),
      ),
  );
  const gradesOf = new Map(locked.map(({ candidacy, grades }) => [candidacy.id, grades]));
  const readings = values.flatMap(({ candidacyId, criteria: about, ...reading }) =>
    about
      .filter((criterion) => criteria.has(criterion))
      .map((criterion): ReadingBesideLevel => {
        const settled = gradesOf.get(candidacyId)?.[criterion];
        const level = settled === undefined ? null : levelOf(settled);
        return { ...reading, candidate: candidacyId, criterion, level };
      }),
  );
  const appealed = new Set(appeals.filter((row) => row.block === block.id).map((row) => row.candidacyId));
  return {
    judgements,
    readings,
    decided: board.filter(({ decision }) => decision !== null).length,
    appealed: appealed.size,
  };
}

/** The case of each criterion of the block, as its id and version; a criterion without a case has none. */
async function mapForms(
  records: Records,
  { session, block }: JudgedBlock,
): Promise<ReadonlyMap<string, string>> {
  const situations = await records.sessions.listSituations(session.id);
  const named = await Promise.all(
    situations.map(async ({ situation, caseVersionId }) => {
      const found = caseVersionId === null ? null : await records.sessions.findCase(caseVersionId);
      return [situation, found && `${found.manifest.id} ${found.manifest.version}`] as const;
    }),
  );
  const formOf = new Map(named);
  return new Map(
    block.activities.flatMap((activity) => {
      const form = formOf.get(activity.id) ?? null;
      return form === null ? [] : activity.criteria.map(({ id }) => [id, form] as const);
    }),
  );
}
