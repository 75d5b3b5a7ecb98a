import type { CandidacyArchive } from '@etalon/usecases/archive';
import type { Row } from './archive-table.ts';
import type { ArchiveWords } from './archive-words.ts';

/** One row for each agreement in force of the mission of a candidacy. */
export function listAgreements(
  { label, name, mission }: CandidacyArchive,
  words: ArchiveWords,
): readonly Row[] {
  return (mission?.agreements ?? []).map(({ terms, state, attestations, review }) => ({
    candidacy: label,
    name,
    organisation: terms.organisation,
    contract: words.mission(`route.${terms.route}`),
    start: terms.start,
    end: terms.end,
    weeklyHours: terms.weeklyHours,
    subject: terms.subject,
    state: words.mission(`state.${state}`),
    attestedAt: attestations.findLast(({ verdict }) => verdict === 'attests')?.at ?? null,
    reviewedAt: review?.at ?? null,
    note: review?.note ?? null,
  }));
}

export function listDefences({ label, name, mission }: CandidacyArchive): readonly Row[] {
  return (mission?.defences ?? []).map(({ heldOn, place, present, questions, at }) => ({
    candidacy: label,
    name,
    heldOn,
    place,
    present: present?.join(', ') ?? null,
    questions: questions.join('\n'),
    at,
  }));
}

export function listConclusions(
  { label, name, mission }: CandidacyArchive,
  words: ArchiveWords,
): readonly Row[] {
  return (mission?.decisions ?? []).map((decision) => ({
    candidacy: label,
    name,
    decision: decision.id,
    result: words.mission(`result.${decision.result}`),
    motive: decision.motive,
    finding: decision.outcome.clauses
      .map(({ code, met }) => `${words.mission(`clause.${code}`)} : ${words.met(met)}`)
      .join(' ; '),
    criteria: decision.criteria.join(' '),
    present: decision.present?.join(', ') ?? null,
    supersedes: decision.supersedes,
    at: decision.at,
  }));
}
