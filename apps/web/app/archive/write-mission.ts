import type { ArchivedConclusion, ArchivedDefence, ArchivedMission } from '@etalon/usecases/archive';
import type { ArchiveWords } from './archive-words.ts';
import { plain } from './plain.ts';

/** The mission of a candidacy as a text: agreements, defence, conclusion and its reasons, those that were replaced after it. */
export function writeMission(mission: ArchivedMission, words: ArchiveWords): readonly string[] {
  const { say } = words;
  const { agreements, duration, defences, decisions } = mission;
  const last = decisions.at(-1);
  return [
    `## ${say('report.mission')}`,
    '',
    ...(last === undefined ? [say('report.undecided')] : writeConclusion(last, words)),
    '',
    ...agreements.map(
      ({ terms, state }) =>
        `- ${say('report.agreement', {
          organisation: plain(terms.organisation),
          start: terms.start,
          end: terms.end,
          state: words.mission(`state.${state}`),
        })}`,
    ),
    `- ${say('report.duration', { state: words.yes(duration.met) })}`,
    ...defences.toReversed().flatMap((defence) => writeDefence(defence, words)),
    ...decisions
      .slice(0, -1)
      .toReversed()
      .flatMap((decision) => [
        '',
        `### ${say('report.superseded', { result: words.mission(`result.${decision.result}`), at: decision.at })}`,
        '',
        ...writeReasons(decision, words),
      ]),
  ];
}

function writeConclusion(decision: ArchivedConclusion, words: ArchiveWords): readonly string[] {
  const result = words.mission(`result.${decision.result}`);
  return [
    `**${words.say('report.decision', { result, at: decision.at })}**`,
    '',
    ...writeReasons(decision, words),
  ];
}

function writeReasons(
  { motive, outcome, criteria }: ArchivedConclusion,
  words: ArchiveWords,
): readonly string[] {
  const { say } = words;
  return [
    `- ${say('report.motive', { motive: plain(motive) })}`,
    ...outcome.clauses.map(
      ({ code, met }) =>
        `  - ${say('report.mission-clause', { clause: words.mission(`clause.${code}`), state: words.met(met) })}`,
    ),
    `- ${say('report.looked', { criteria: criteria.join(', ') || '—' })}`,
  ];
}

function writeDefence({ heldOn, place, questions }: ArchivedDefence, words: ArchiveWords): readonly string[] {
  const { say } = words;
  return [
    `- ${say('report.defence', { day: heldOn, place: plain(place) })}`,
    ...questions.map((text) => `  - ${say('report.question', { text: plain(text) })}`),
  ];
}
