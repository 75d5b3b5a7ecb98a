import type { MissionClauseCode, MissionOutcome, MissionResult } from '../mission/conclude-mission.ts';
import type { BlockResult } from './check-pronouncement.ts';

export interface CertificationRecord {
  /** Every block of the framework, with the last result pronounced of it, or null. */
  readonly blocks: readonly { readonly id: string; readonly result: BlockResult | null }[];
  /** Null when the framework asks for no mission. */
  readonly mission: { readonly outcome: MissionOutcome; readonly result: MissionResult | null } | null;
}

export type CertificationClause =
  | {
      readonly code: 'block';
      readonly block: string;
      readonly met: boolean;
      readonly result: BlockResult | null;
    }
  | { readonly code: 'mission-recorded'; readonly met: boolean; readonly missing: MissionOutcome['clauses'] }
  | { readonly code: 'mission-decided'; readonly met: boolean; readonly result: MissionResult | null };

export interface CertificationOutcome {
  readonly state: 'met' | 'not-met';
  readonly clauses: readonly CertificationClause[];
}

/** Clauses that the record settles before any jury meets; the others stand in the jury's decision. */
const RECORDED: readonly MissionClauseCode[] = ['duration', 'attested', 'validated'];

/**
 * Whether what the whole certification asks is there: every block acquired, the mission recorded for its length, and its report
 * and defence decided « acquis » by a jury. It says what is missing; it awards nothing.
 */
export function explainCertification({ blocks, mission }: CertificationRecord): CertificationOutcome {
  const clauses: CertificationClause[] = blocks.map(({ id, result }) => ({
    code: 'block',
    block: id,
    met: result === 'acquis',
    result,
  }));
  if (mission !== null) {
    const missing = mission.outcome.clauses.filter(({ code, met }) => RECORDED.includes(code) && !met);
    clauses.push({ code: 'mission-recorded', met: missing.length === 0, missing });
    clauses.push({ code: 'mission-decided', met: mission.result === 'acquis', result: mission.result });
  }
  const met = blocks.length > 0 && clauses.every((clause) => clause.met);
  return { state: met ? 'met' : 'not-met', clauses };
}
