import type { FrameworkErrorCode } from './errors.ts';
import type { Activity, CompetencyBlock, Diagnostic, Framework, SourcePlace } from './framework.ts';

type Report = (code: FrameworkErrorCode, place: SourcePlace, info: Diagnostic['info']) => void;

interface Code {
  readonly rank: number;
  readonly block: number;
}

/** Rank and block of a printed code (`A2.1` is activity 2 of block 1); null when it is not one. */
export function parseCode(code: string): Code | null {
  const match = /^[AC](\d{1,3})\.(\d{1,3})$/.exec(code);
  if (match === null) return null;
  return { rank: Number(match[1]), block: Number(match[2]) };
}

/**
 * What breaks a framework whatever the format it came from: missing or duplicate items, codes that contradict
 * their place. Every diagnostic is an error; an empty list means the framework may be published.
 */
export function checkFramework(framework: Framework): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, place, info) => diagnostics.push({ severity: 'error', code, ...place, info });
  if (framework.blocks.length === 0) report('framework.no-block', { line: 1, cell: null }, {});
  const seen = new Map<string, number>();
  checkBlockRanks(framework.blocks, report);
  for (const block of framework.blocks) {
    checkBlock(block, seen, report);
    checkChains(block, report);
  }
  return diagnostics.toSorted((a, b) => a.line - b.line);
}

function checkBlockRanks(blocks: readonly CompetencyBlock[], report: Report): void {
  const lines = new Map<number, number>();
  let expected = 1;
  for (const block of blocks) {
    const first = lines.get(block.rank);
    if (first !== undefined) {
      report('framework.duplicate-code', block.place, { id: block.id, firstLine: first });
      continue;
    }
    lines.set(block.rank, block.place.line);
    if (block.rank !== expected)
      report('framework.missing-rank', block.place, { expected: `B${expected}`, found: block.id });
    expected = block.rank + 1;
  }
}

function checkBlock(block: CompetencyBlock, seen: Map<string, number>, report: Report): void {
  if (block.title === '') report('framework.block-without-title', block.place, { block: block.id });
  if (block.activities.length === 0)
    report('framework.block-without-activity', block.place, { block: block.id });
  const activityRanks = rankChecker('A', block.rank, seen, report);
  const competenceRanks = rankChecker('C', block.rank, seen, report);
  for (const activity of block.activities) {
    activityRanks(activity.id, activity.place);
    checkActivity(activity, report);
    const strayed = (parseCode(activity.id)?.block ?? block.rank) !== block.rank;
    for (const competency of activity.competencies) {
      if (!strayed) competenceRanks(competency.id, competency.place);
      if (competency.text === '')
        report('framework.empty-competence', competency.place, { id: competency.id });
    }
  }
}

function checkChains(block: CompetencyBlock, report: Report): void {
  const ids = new Set(block.activities.map(({ situation }) => situation.id));
  for (const { situation } of block.activities) {
    const continues = situation.chain?.continues ?? null;
    if (continues !== null && !ids.has(continues))
      report('framework.chain-broken', situation.place, { id: situation.id, continues });
  }
}

function checkActivity(activity: Activity, report: Report): void {
  const info = { activity: activity.id };
  if (activity.title === '') report('framework.activity-without-title', activity.place, info);
  if (activity.competencies.length === 0)
    report('framework.activity-without-competence', { line: activity.place.line, cell: 2 }, info);
  if (activity.situation.text === '')
    report('framework.activity-without-situation', { line: activity.place.line, cell: 3 }, info);
  if (activity.criteria.length === 0)
    report('framework.activity-without-criterion', { line: activity.place.line, cell: 4 }, info);
  activity.criteria.forEach((criterion, index) => {
    if (criterion.text === '') report('framework.empty-criterion', criterion.place, { id: criterion.id });
    if (criterion.id !== `${activity.id}-${index + 1}`)
      report('framework.criterion-id', criterion.place, {
        id: criterion.id,
        expected: `${activity.id}-${index + 1}`,
      });
  });
}

function rankChecker(
  letter: 'A' | 'C',
  block: number,
  seen: Map<string, number>,
  report: Report,
): (id: string, place: SourcePlace) => void {
  let expected = 1;
  return (id, place) => {
    const code = parseCode(id);
    if (code === null || !id.startsWith(letter)) {
      report('framework.malformed-code', place, { found: id, expected: `${letter}${expected}.${block}` });
      expected += 1;
      return;
    }
    if (code.block !== block) {
      report(letter === 'A' ? 'framework.activity-wrong-block' : 'framework.competence-wrong-block', place, {
        id,
        block: `B${block}`,
        expected: `${letter}${expected}.${block}`,
      });
      expected += 1;
      return;
    }
    const first = seen.get(id);
    if (first !== undefined) {
      report('framework.duplicate-code', place, { id, firstLine: first });
      expected += 1;
      return;
    }
    seen.set(id, place.line);
    if (code.rank !== expected)
      report('framework.missing-rank', place, { expected: `${letter}${expected}.${block}`, found: id });
    expected = code.rank + 1;
  };
}
