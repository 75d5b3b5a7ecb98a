import type { CompetencyBlock } from '@etalon/core/framework';
import { levelOf } from '@etalon/core/judgement';
import {
  type BlockRule,
  type BlockShape,
  countRule,
  type Draws,
  drawCandidate,
  drawFromPopulation,
  drawSettledLevels,
  type JudgedBlock,
  type PanelModel,
  REFERENCE_POPULATION,
  type RuleCounts,
  shapeBlock,
} from '@etalon/core/regulations';
import { EtalonError } from '@etalon/error';
import { type Actor, authorise } from '../authorisation.ts';
import { readBoard } from '../deliberation/read-board.ts';
import { readVersion } from '../framework/read-version.ts';
import { WHOLE_SESSION } from '../ports/session-records.ts';
import type { Workplace } from '../workplace.ts';

/** Expected levels of the simulated candidates: under the cut at 2, at it, above it (instruments/07 §7.6). */
export const EXPECTED_LEVELS = [1.5, 2, 2.5] as const;

export interface SimulationInput {
  readonly shape: BlockShape;
  readonly rules: readonly BlockRule[];
  readonly model: PanelModel;
  readonly candidates: number;
  readonly seed: string;
  /** Chance from a seed in words. */
  readonly seedDraws: (seed: string) => Draws;
}

export interface SimulatedGroup {
  /** Expected level of every candidate of the group, or a population of all levels. */
  readonly expected: number | 'population';
  readonly counts: readonly RuleCounts[];
}

/** Simulated candidates judged twice by panels drawn anew, by expected level; the same seed gives the same counts. */
export function simulateRules(input: SimulationInput): readonly SimulatedGroup[] {
  const { shape, rules, model, seed } = input;
  const criteria = shape.criteria.length;
  return [...EXPECTED_LEVELS, 'population' as const].map((expected) => {
    const draws = input.seedDraws(`${seed}:${expected}`);
    const blocks = Array.from({ length: input.candidates }, (): JudgedBlock => {
      const candidate =
        expected === 'population'
          ? drawFromPopulation(REFERENCE_POPULATION, criteria, { model, draws })
          : drawCandidate({ expected, criteria }, model, draws);
      return {
        levels: drawSettledLevels(candidate, model, draws),
        again: drawSettledLevels(candidate, model, draws),
      };
    });
    return { expected, counts: rules.map((rule) => countRule(rule, shape, blocks)) };
  });
}

/** The blocks whose shape a simulation may take: those of a framework under its latest signed matrix. */
export async function readSimulationBlocks(
  workplace: Workplace,
  actor: Actor,
  frameworkVersionId: string | null,
): Promise<readonly { readonly block: CompetencyBlock; readonly shape: BlockShape }[]> {
  authorise(actor, 'regulations.simulate');
  const { frameworks } = workplace.records;
  const latest = (await frameworks.listVersions())[0]?.id ?? null;
  const versionId = frameworkVersionId ?? latest;
  if (versionId === null) return [];
  const version = await readVersion(workplace.records, versionId);
  const matrices = await frameworks.listMatrices(version.id);
  const signed = matrices.find((row) => row.signature !== null);
  return version.framework.blocks.map((block) => ({
    block,
    shape: shapeBlock(block, signed?.matrix ?? {}),
  }));
}

export interface RealCounts {
  readonly block: string;
  readonly waiting: number;
  readonly counts: readonly RuleCounts[];
}

/**
 * The same rules on blocks whose levels were settled in one session: counts only, no candidate is named or shown. Blocks
 * with a criterion that cannot be assessed are counted apart.
 */
export async function countSessionRules(
  workplace: Workplace,
  actor: Actor,
  input: { readonly sessionId: string; readonly rules: readonly BlockRule[] },
): Promise<readonly RealCounts[]> {
  authorise(actor, 'regulations.simulate');
  const { records } = workplace;
  const session = await records.sessions.findSession(input.sessionId);
  const version = session && (await records.frameworks.findVersion(session.versionId));
  const matrix = session && (await records.frameworks.findMatrix(session.matrixId));
  if (!session || !version || !matrix) throw new EtalonError('session.not-found');
  const candidacies = await records.sessions.listCandidaciesOfSession(session.id, WHOLE_SESSION);
  const board = await readBoard(
    records,
    candidacies.rows.flatMap((candidacy) => candidacy.blocks.map((block) => ({ candidacy, block }))),
  );
  const settled = board
    .filter(({ allLocked, unsettled }) => allLocked && unsettled.length === 0)
    .map(({ block, criteria, grades }) => ({
      block: block.id,
      levels: criteria.map(({ criterion }) => levelOf(grades[criterion] ?? 'NE')),
    }));
  return version.framework.blocks.flatMap((block) => {
    const mine = settled.filter((row) => row.block === block.id);
    if (mine.length === 0) return [];
    const blocks = mine.flatMap(({ levels }): readonly JudgedBlock[] => {
      const assessed = levels.filter((level) => level !== null);
      return assessed.length === levels.length ? [{ levels: assessed, again: null }] : [];
    });
    const shape = shapeBlock(block, matrix.matrix);
    return [
      {
        block: block.id,
        waiting: mine.length - blocks.length,
        counts: input.rules.map((rule) => countRule(rule, shape, blocks)),
      },
    ];
  });
}
