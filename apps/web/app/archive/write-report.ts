import { listSubjects } from '@etalon/usecases';
import type {
  ArchivedAppeal,
  ArchivedBlock,
  ArchivedDecision,
  CandidacyArchive,
} from '@etalon/usecases/archive';
import type { ArchiveWords } from './archive-words.ts';
import { plain } from './plain.ts';
import { writeMission } from './write-mission.ts';

/** What was decided of one candidacy and why, as a text that anybody reads. */
export function writeReport(archive: CandidacyArchive, words: ArchiveWords): string {
  const { say } = words;
  const { label, name, view } = archive;
  const lines = [
    `# ${say('report.title', { label })}`,
    '',
    `- ${say('report.session', { session: plain(view.session.label) })}`,
    ...(name === null ? [] : [`- ${say('report.name', { name: plain(name) })}`]),
    ...archive.blocks.flatMap((block) => ['', ...writeBlock(block, words, listTexts(archive, block.block))]),
    ...(archive.mission === null ? [] : ['', ...writeMission(archive.mission, words)]),
    ...archive.notifications.flatMap(({ notice, at, openedAt }) => [
      '',
      `- ${say('report.notified', { blocks: listSubjects(notice).join(', '), at })}`,
      ...(openedAt === null ? [] : [`  - ${say('report.opened', { at: openedAt })}`]),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

/** What the framework says of each criterion of a block. */
function listTexts({ view }: CandidacyArchive, block: string): ReadonlyMap<string, string> {
  const found = view.blocks.find((row) => row.block.id === block);
  const criteria = found?.block.activities.flatMap((activity) => activity.criteria) ?? [];
  return new Map(criteria.map(({ id, text }) => [id, text]));
}

function writeBlock(
  block: ArchivedBlock,
  words: ArchiveWords,
  texts: ReadonlyMap<string, string>,
): readonly string[] {
  const { say } = words;
  const last = block.decisions.at(-1);
  return [
    `## ${say('report.block', { block: block.block, title: plain(block.title) })}`,
    '',
    ...(last === undefined
      ? [say('report.undecided')]
      : [
          `**${say('report.decision', { result: words.result(last.result), at: last.at })}**`,
          '',
          ...writeReasons(last, words),
          '',
          ...block.criteria.flatMap((row) => writeCriterion(row, words, texts.get(row.criterion) ?? '')),
        ]),
    ...block.decisions
      .slice(0, -1)
      .toReversed()
      .flatMap((decision) => [
        '',
        `### ${say('report.superseded', { result: words.result(decision.result), at: decision.at })}`,
        '',
        ...writeReasons(decision, words),
      ]),
    ...block.appeals.flatMap((appeal) => ['', ...writeAppeal(appeal, words)]),
  ];
}

function writeReasons(decision: ArchivedDecision, words: ArchiveWords): readonly string[] {
  const { say } = words;
  const { motive, resit, outcome } = decision;
  return [
    `- ${say('report.motive', { motive: motive === '' ? say('report.no-motive') : plain(motive) })}`,
    ...(resit === null
      ? []
      : [`- ${say('report.resit', { situations: resit.situations.join(', '), note: plain(resit.note) })}`]),
    `- ${say('report.rule', { rule: outcome.rule, state: words.state(outcome.state) })}`,
    ...outcome.clauses.map(
      (clause) =>
        `  - ${say('report.clause', {
          clause: words.clause(clause.code),
          asked: words.number(clause.asked),
          found: words.number(clause.found),
          verdict: words.verdict(clause.holds),
          items: clause.items.join(', ') || '—',
        })}`,
    ),
  ];
}

function writeCriterion(
  row: ArchivedBlock['criteria'][number],
  words: ArchiveWords,
  text: string,
): readonly string[] {
  const { say } = words;
  const how = row.how === null ? '—' : say(`how.${row.how}`);
  const places = row.sentences.flatMap(({ cites }) =>
    cites.map((cite) => `${cite.fileName} ${cite.locator}`),
  );
  return [
    `- **${say('report.criterion', { criterion: row.criterion, level: String(row.grade), how })}**`,
    ...(text === '' ? [] : [`  - ${plain(text)}`]),
    ...(row.motive === null ? [] : [`  - ${say('report.motive', { motive: plain(row.motive) })}`]),
    ...row.sentences.map((sentence) => `  - ${say('report.sentence', { text: plain(sentence.text) })}`),
    ...(places.length === 0
      ? []
      : [`  - ${say('report.cites', { places: [...new Set(places)].map(plain).join(' ; ') })}`]),
  ];
}

function writeAppeal(appeal: ArchivedAppeal, words: ArchiveWords): readonly string[] {
  const { say } = words;
  const { answer } = appeal;
  return [
    `### ${say('report.appeal', { ground: words.ground(appeal.ground), at: appeal.filedAt })}`,
    '',
    plain(appeal.statement),
    '',
    answer === null
      ? say('report.unanswered')
      : say('report.answer', { outcome: words.outcome(answer.outcome), motive: plain(answer.motive) }),
  ];
}
