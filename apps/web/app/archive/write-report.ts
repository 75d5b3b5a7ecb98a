import type {
  ArchivedAppeal,
  ArchivedBlock,
  ArchivedDecision,
  CandidacyArchive,
} from '@etalon/usecases/archive';
import type { ArchiveWords } from './archive-words.ts';

/** Text that stays text in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replaceAll(/\s*\n\s*/g, ' ');
}

/** What was decided of one candidacy and why, as a text that anybody reads. */
export function writeReport(archive: CandidacyArchive, words: ArchiveWords): string {
  const { say } = words;
  const { label, name, view } = archive;
  const lines = [
    `# ${say('report.title', { label })}`,
    '',
    `- ${say('report.session', { session: plain(view.session.label) })}`,
    ...(name === null ? [] : [`- ${say('report.name', { name: plain(name) })}`]),
    ...archive.blocks.flatMap((block) => ['', ...writeBlock(block, words)]),
  ];
  return `${lines.join('\n')}\n`;
}

function writeBlock(block: ArchivedBlock, words: ArchiveWords): readonly string[] {
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
          ...block.criteria.flatMap((row) => writeCriterion(row, words)),
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

function writeCriterion(row: ArchivedBlock['criteria'][number], words: ArchiveWords): readonly string[] {
  const { say } = words;
  const how = row.how === null ? '—' : say(`how.${row.how}`);
  const places = row.sentences.flatMap(({ cites }) =>
    cites.map((cite) => `${cite.fileName} ${cite.locator}`),
  );
  return [
    `- **${say('report.criterion', { criterion: row.criterion, level: String(row.grade), how })}**`,
    ...(row.motive === null ? [] : [`  - ${say('report.motive', { motive: plain(row.motive) })}`]),
    ...row.sentences.map(({ text }) => `  - ${say('report.sentence', { text: plain(text) })}`),
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
