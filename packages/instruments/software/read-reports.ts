import type { SourceText } from './read-sources.ts';
import { listTags, type XmlTag } from './xml-tags.ts';

type Outcome = 'passed' | 'failed' | 'error' | 'skipped';

/** What a report of a run of tests says of each case. */
export interface TestReport {
  readonly source: SourceText;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Outcome of each case by its full name; of cases of one name, the last. */
  readonly cases: ReadonlyMap<string, Outcome>;
  readonly seconds: number | null;
  readonly at: string | null;
}

export interface CoverageReport {
  readonly source: SourceText;
  readonly form: 'Cobertura' | 'LCOV';
  readonly lines: { readonly covered: number; readonly total: number };
  readonly branches: { readonly covered: number; readonly total: number } | null;
  readonly files: number;
}

/** JUnit XML of pytest, Jest, Maven, testthat…; null when the text is none. */
export function readTestReport(source: SourceText): TestReport | null {
  const tags = listTags(source.text);
  if (tags === null || !tags.some(({ name }) => name === 'testsuite' || name === 'testsuites')) return null;
  const cases = new Map<string, Outcome>();
  const outcomes = { passed: 0, failed: 0, error: 0, skipped: 0 };
  let seconds = 0;
  for (const [at, tag] of tags.entries()) {
    if (tag.name !== 'testcase') continue;
    const outcome = outcomeOf(tags, at);
    outcomes[outcome] += 1;
    seconds += toNumber(tag.attributes.time) ?? 0;
    cases.set([tag.attributes.classname, tag.attributes.name].filter(Boolean).join(' › '), outcome);
  }
  const suite = tags.find(({ attributes }) => attributes.timestamp !== undefined);
  return { source, outcomes, cases, seconds, at: suite?.attributes.timestamp ?? null };
}

/** By the first child that tells it; a case without any has passed. */
function outcomeOf(tags: readonly XmlTag[], at: number): Outcome {
  const depth = tags[at]?.within.length ?? 0;
  for (let next = at + 1; next < tags.length; next += 1) {
    const tag = tags[next];
    if (tag === undefined || tag.within.length <= depth) return 'passed';
    if (tag.within.length > depth + 1) continue;
    if (tag.name === 'failure') return 'failed';
    if (tag.name === 'error') return 'error';
    if (tag.name === 'skipped') return 'skipped';
  }
  return 'passed';
}

function toNumber(text: string | undefined): number | null {
  const value = Number((text ?? '').replace(/,(?=\d{3}\b)/g, '').replace(',', '.'));
  return text === undefined || text === '' || !Number.isFinite(value) ? null : value;
}

/** Cobertura XML or an LCOV trace, counted from its lines and not from its totals; null when the text is neither. */
export function readCoverage(source: SourceText): CoverageReport | null {
  return /^\ufeff?\s*</.test(source.text) ? readCobertura(source) : readLcov(source);
}

function readCobertura(source: SourceText): CoverageReport | null {
  const tags = listTags(source.text);
  if (tags?.[0]?.name !== 'coverage') return null;
  const lines = { covered: 0, total: 0 };
  const branches = { covered: 0, total: 0 };
  // Lines of a class stand once under it, and once more under each of its methods.
  const own = tags.filter(({ name, within }) => name === 'line' && !within.includes('method'));
  for (const { attributes } of own) {
    lines.total += 1;
    if (Number(attributes.hits) > 0) lines.covered += 1;
    const found = /\((\d+)\/(\d+)\)/.exec(attributes['condition-coverage'] ?? '');
    if (found === null) continue;
    branches.covered += Number(found[1]);
    branches.total += Number(found[2]);
  }
  if (lines.total === 0) return null;
  const files = new Set(
    tags.flatMap(({ name, attributes }) => (name === 'class' ? [attributes.filename ?? ''] : [])),
  );
  return {
    source,
    form: 'Cobertura',
    lines,
    branches: branches.total === 0 ? null : branches,
    files: files.size,
  };
}

function readLcov(source: SourceText): CoverageReport | null {
  const lines = { covered: 0, total: 0 };
  const branches = { covered: 0, total: 0 };
  let files = 0;
  for (const line of source.text.split(/\r?\n/)) {
    if (line.startsWith('SF:')) files += 1;
    const hit = /^DA:\d+,(\d+)/.exec(line);
    const branch = /^BRDA:\d+,[^,]*,[^,]*,(-|\d+)/.exec(line);
    if (hit !== null) {
      lines.total += 1;
      if (Number(hit[1]) > 0) lines.covered += 1;
    }
    if (branch !== null) {
      branches.total += 1;
      if (branch[1] !== '-' && Number(branch[1]) > 0) branches.covered += 1;
    }
  }
  if (files === 0 || lines.total === 0) return null;
  return { source, form: 'LCOV', lines, branches: branches.total === 0 ? null : branches, files };
}
