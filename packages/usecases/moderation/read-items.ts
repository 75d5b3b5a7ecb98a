import {
  analyseItems,
  compareForms,
  FEWEST_CANDIDATES,
  type FormPair,
  type InstrumentOnCriterion,
  type ItemAnalysis,
  type ItemJudgement,
  levelOfGrade,
  relateReadings,
} from '@etalon/assessment';
import type { Activity, CompetencyBlock } from '@etalon/core/framework';
import { errorCode } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import type { Records } from '../ports/records.ts';
import type { ExamSession } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';
import { countPronounced, isPronounced, type Pronouncements } from './count-pronounced.ts';
import { findSeverityUse } from './find-severity-use.ts';
import { gatherItemJudgements, type ItemSession } from './gather-item-judgements.ts';
import { type BlockName, type JudgedBlock, loadJudgedBlock } from './load-judged-block.ts';

/** Another session of the same framework version, which may be pooled with this one. */
export interface PoolChoice {
  readonly id: string;
  readonly label: string;
  readonly chosen: boolean;
  /** Why a session that was chosen is left out. */
  readonly leftOut: 'not-pronounced' | 'too-few' | null;
}

export interface ItemFigures {
  readonly sessions: number;
  readonly candidates: number;
  /** Whether the regulations of every session let severity be measured: infit, outfit, steps and Q3 rest on it. */
  readonly withSeverity: boolean;
  readonly analysis: ItemAnalysis;
  /** Of the whole block: a decision is appealed against, not a criterion. null below five decisions. */
  readonly contested: { readonly appealed: number; readonly decided: number } | null;
  readonly cases: readonly {
    readonly situation: string;
    readonly title: string;
    readonly forms: readonly { readonly form: string; readonly candidates: number }[];
    readonly pairs: readonly FormPair[];
  }[];
  readonly instruments: readonly InstrumentOnCriterion[];
}

export interface ItemsView extends Pronouncements {
  readonly session: ExamSession;
  readonly blocks: readonly BlockName[];
  readonly block: BlockName;
  /** Verbatim texts of the criteria, in the order of the framework. */
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
  readonly others: readonly PoolChoice[];
  readonly locked: number;
  /** Null until every result is pronounced; `too-few` where fewer than five candidates would be told. */
  readonly figures: ItemFigures | 'too-few' | null;
}

/**
 * How each criterion of a block works, and each case and instrument, over one session or several of one framework version
 * (instruments/07 §7.8), once all of their results are pronounced. It is about criteria, never about a person. A session of
 * fewer than five candidates stays out of a pool, from which it could be told by difference. Throws `session.not-found`,
 * `candidacy.unknown-block`.
 */
export async function readItems(
  workplace: Workplace,
  actor: Actor,
  asked: {
    readonly sessionId: string;
    readonly block: string | null;
    /** Other sessions to pool. */
    readonly pooled: readonly string[];
  },
): Promise<ItemsView> {
  authorise(actor, 'items.read');
  const { records } = workplace;
  const loaded = await loadJudgedBlock(records, asked);
  const { session, blocks, block, locked } = loaded;
  const progress = await countPronounced(records, session.id);
  const others = await choosePool(records, loaded, asked.pooled);
  const pooled = [loaded, ...others.flatMap(({ loaded: other }) => (other === null ? [] : [other]))];
  return {
    session,
    blocks,
    block: { id: block.id, title: block.title },
    criteria: listCriteria(block),
    ...progress,
    others: others.map(({ loaded: _loaded, ...choice }) => choice),
    locked: locked.length,
    figures: !isPronounced(progress)
      ? null
      : locked.length < FEWEST_CANDIDATES
        ? 'too-few'
        : await measure(records, pooled),
  };
}

/** The other sessions of the framework version, with those asked for and fit to be pooled loaded. */
async function choosePool(
  records: Records,
  { session, block }: JudgedBlock,
  asked: readonly string[],
): Promise<readonly (PoolChoice & { readonly loaded: JudgedBlock | null })[]> {
  const sessions = (await records.sessions.listSessions()).filter(
    ({ id, versionId }) => versionId === session.versionId && id !== session.id,
  );
  return Promise.all(
    sessions.map(async ({ id, label }) => {
      const choice = { id, label, chosen: asked.includes(id), leftOut: null, loaded: null };
      if (!choice.chosen) return choice;
      if (!isPronounced(await countPronounced(records, id)))
        return { ...choice, leftOut: 'not-pronounced' as const };
      const loaded = await loadIfAsked(records, { sessionId: id, block: block.id });
      return loaded === null || loaded.locked.length < FEWEST_CANDIDATES
        ? { ...choice, leftOut: 'too-few' as const }
        : { ...choice, loaded };
    }),
  );
}

/** null when nobody in the session asks for the block. */
async function loadIfAsked(
  records: Records,
  asked: { readonly sessionId: string; readonly block: string },
): Promise<JudgedBlock | null> {
  try {
    return await loadJudgedBlock(records, asked);
  } catch (error) {
    if (errorCode(error) === 'candidacy.unknown-block') return null;
    throw error;
  }
}

async function measure(records: Records, pooled: readonly JudgedBlock[]): Promise<ItemFigures> {
  const [first] = pooled;
  const block = first?.block;
  const sessions = await Promise.all(pooled.map((one) => gatherItemJudgements(records, one)));
  const rules = await Promise.all(pooled.map(({ session }) => findSeverityUse(records, session)));
  const judgements = sessions.flatMap((one) => one.judgements);
  const withSeverity = rules.every(({ use }) => use !== 'off');
  return {
    sessions: pooled.length,
    candidates: pooled.reduce((sum, { locked }) => sum + locked.length, 0),
    withSeverity,
    analysis: analyseItems({
      judgements,
      criteria: block === undefined ? [] : listCriteria(block).map(({ id }) => id),
      withSeverity,
    }),
    contested: countContested(sessions),
    cases: (block?.activities ?? []).map((activity) => describeCases(activity, judgements)),
    instruments: relateReadings(sessions.flatMap(({ readings }) => readings)),
  };
}

function countContested(sessions: readonly ItemSession[]): ItemFigures['contested'] {
  const decided = sessions.reduce((sum, one) => sum + one.decided, 0);
  const appealed = sessions.reduce((sum, one) => sum + one.appealed, 0);
  return decided < FEWEST_CANDIDATES ? null : { appealed, decided };
}

function describeCases(
  activity: Activity,
  judgements: readonly ItemJudgement[],
): ItemFigures['cases'][number] {
  const criteria = new Set(activity.criteria.map(({ id }) => id));
  const own = judgements.filter(({ criterion, form }) => criteria.has(criterion) && form !== null);
  const forms = [...Map.groupBy(own, ({ form }) => form ?? '')].map(([form, rows]) => ({
    form,
    means: [...Map.groupBy(rows, ({ candidate }) => candidate).values()].flatMap(meanLevel),
  }));
  return {
    situation: activity.id,
    title: activity.title,
    forms: forms
      .map(({ form, means }) => ({ form, candidates: means.length }))
      .sort((a, b) => (a.form < b.form ? -1 : 1)),
    pairs: compareForms(forms),
  };
}

function meanLevel(rows: readonly ItemJudgement[]): readonly number[] {
  const levels = rows.flatMap(({ grade }) => levelOfGrade(grade) ?? []);
  return levels.length === 0 ? [] : [levels.reduce((sum, level) => sum + level, 0) / levels.length];
}

function listCriteria(block: CompetencyBlock): readonly { readonly id: string; readonly text: string }[] {
  return block.activities.flatMap(({ criteria }) => criteria.map(({ id, text }) => ({ id, text })));
}
