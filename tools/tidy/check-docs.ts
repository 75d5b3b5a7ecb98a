import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { House, Violation } from './read-house.ts';
import { readText } from './read-house.ts';

const HEADINGS = ['Date', 'Status', 'Context', 'Decision', 'Consequences'];
const MAX_DECISION_LINES = 60;
const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** GitHub's anchor of a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-');
}

function hasAnchor(house: House, file: string, anchor: string): boolean {
  const headings = (readText(house, file) ?? '').split('\n').filter((line) => /^#+ /.test(line));
  return headings.some((line) => slug(line.replace(/^#+ /, '')) === anchor);
}

function isBroken(house: House, file: string, target: string): boolean {
  if (/^(https?:|mailto:)/.test(target)) return false;
  const [path = '', anchor] = target.split('#');
  const full = path === '' ? file : posix.join(posix.dirname(file), decodeURIComponent(path));
  if (!existsSync(join(house.root, full))) return true;
  return anchor !== undefined && full.endsWith('.md') && !hasAnchor(house, full, anchor);
}

/** Links written inside code are not links. */
function blankCode(text: string): string {
  return text.replaceAll(/```[\s\S]*?```|`[^`\n]*`/g, (code) => code.replaceAll(/[^\n]/g, ' '));
}

export function findBrokenLinks(house: House): readonly Violation[] {
  return house.files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) =>
      blankCode(readText(house, file) ?? '')
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(LINK)]
            .map((match) => match[1] ?? '')
            .filter((target) => isBroken(house, file, target))
            .map((target) => ({
              file,
              line: index + 1,
              what: `link to ${target}`,
              remedy: 'point it to something that exists',
            })),
        ),
    );
}

/** Terms of the glossary that no code uses: the glossary speaks of the program, not of a wish. */
export function findUnusedTerms(house: House): readonly Violation[] {
  const file = 'docs/glossary.md';
  const code = house.sources
    .filter(({ isTest, file: name }) => !isTest && /^(packages|apps)\//.test(name))
    .map(({ text }) => text)
    .join('\n');
  return (readText(house, file) ?? '').split('\n').flatMap((line, index) => {
    const term = /^\| `([^`]+)`/.exec(line)?.[1];
    if (term === undefined || new RegExp(`\\b${term}\\b`).test(code)) return [];
    return [
      { file, line: index + 1, what: `no code says ${term}`, remedy: 'remove the row until some does' },
    ];
  });
}

/** How many terms the glossary has, and which rows lack a French word or a source. */
export function findThinTerms(house: House): readonly Violation[] {
  const file = 'docs/glossary.md';
  return (readText(house, file) ?? '').split('\n').flatMap((line, index) => {
    if (!line.startsWith('| `')) return [];
    const cells = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const isWhole = cells.length === 4 && cells.every((cell) => cell !== '');
    return isWhole
      ? []
      : [
          {
            file,
            line: index + 1,
            what: 'row with an empty cell',
            remedy: 'term, French word, meaning, source',
          },
        ];
  });
}

export function findBadDecisions(house: House): readonly Violation[] {
  const files = house.files.filter((file) => /^docs\/decisions\/[^/]+\.md$/.test(file));
  return files.flatMap((file, index) => {
    const lines = (readText(house, file) ?? '').split('\n');
    const headings = lines.filter((line) => line.startsWith('## ')).map((line) => line.slice(3));
    const number = String(index + 1).padStart(4, '0');
    const problems = [
      ...(file.split('/').at(-1)?.startsWith(`${number}-`) ? [] : [`is not numbered ${number}`]),
      ...(headings.join() === HEADINGS.join() ? [] : [`headings are ${headings.join(', ')}`]),
      ...(lines.length < MAX_DECISION_LINES ? [] : [`has ${lines.length} lines`]),
    ];
    const remedy = `NNNN-title.md, ${HEADINGS.join(', ')}, under ${MAX_DECISION_LINES} lines`;
    return problems.map((what) => ({ file, line: 1, what, remedy }));
  });
}
