import type { Activity, Competency, LocatedText } from '@etalon/core/framework';
import type { Segment } from '../read/source-document.ts';
import { excerpt } from './excerpt.ts';
import type { ActivityRows } from './group-rows.ts';
import type { Reporter } from './report.ts';

const ANY_CODE = /^([AC])\s*([\dIlO]{1,3})\s*[.,]\s*([\dIlO]{1,3})(?=[\s:–-]|$)\s*(?:[:–-]\s*)?/;

/** Turns the joined cells of an activity into its typed items, verbatim and located. */
export function buildActivity(rows: ActivityRows, reporter: Reporter): Activity {
  const [titleCell = [], competenceCell = [], situationCell = [], criteriaCell = []] = rows.cells;
  const head = titleCell.filter((segment, index) => segment.kind === 'text' && index <= firstItem(titleCell));
  const { code, text: title } = splitCode(head.map((segment) => segment.text).join(' '));
  const place = { line: rows.line, cell: 1 };
  if (head.length > 1) reporter.warn('framework.paragraph-joined', rows.line, 1, { activity: code });
  if (/:$/.test(title)) reporter.warn('framework.title-colon', rows.line, 1, { activity: code });
  if (/\s[-•]\s/.test(title)) reporter.warn('framework.title-dash', rows.line, 1, { activity: code });
  for (const segment of [...titleCell, ...criteriaCell])
    if (!segment.spaced)
      reporter.warn('framework.bullet-without-space', segment.line, titleCell.includes(segment) ? 1 : 4, {
        activity: code,
        text: excerpt(segment.text),
      });
  return {
    id: code,
    rank: Number(/^A(\d+)\./.exec(code)?.[1] ?? 0),
    title,
    place,
    bullets: titleCell.filter((segment) => !head.includes(segment)).map((segment) => locate(segment, 1)),
    competencies: buildCompetencies(competenceCell, code, reporter),
    situation: {
      id: `S-${code}`,
      text: situationCell
        .map((segment) => (segment.kind === 'item' ? `- ${segment.text}` : segment.text))
        .join(' '),
      place: { line: situationCell[0]?.line ?? rows.line, cell: 3 },
      chain: null,
    },
    criteria: criteriaCell.map((segment, index) => {
      const id = `${code}-${index + 1}`;
      if (segment.kind === 'text')
        reporter.warn('framework.criterion-without-bullet', segment.line, 4, { id });
      return { id, ...locate(segment, 4) };
    }),
  };
}

function buildCompetencies(
  cell: readonly Segment[],
  activity: string,
  reporter: Reporter,
): readonly Competency[] {
  const competencies: Competency[] = [];
  for (const segment of cell) {
    const parts = segment.text.split(/\s(?=C\d{1,3}\.\d{1,3}\s+\p{Lu})/u);
    if (parts.length > 1)
      reporter.warn('framework.competences-split', segment.line, 2, { activity, competences: parts.length });
    for (const part of parts) {
      const { code, text } = splitCode(part);
      const previous = competencies.at(-1);
      if (code !== '') competencies.push({ id: code, text, place: { line: segment.line, cell: 2 } });
      else if (previous === undefined)
        reporter.fail('framework.competence-without-code', segment.line, 2, {
          activity,
          text: excerpt(part),
        });
      else {
        reporter.warn('framework.paragraph-joined', segment.line, 2, { activity: previous.id });
        competencies[competencies.length - 1] = { ...previous, text: `${previous.text} ${part}` };
      }
    }
  }
  for (const { id, text, place } of competencies)
    if (/[;,:]$/.test(text))
      reporter.warn('framework.competence-unfinished', place.line, 2, { id, end: text.slice(-1) });
  return competencies;
}

function splitCode(text: string): { readonly code: string; readonly text: string } {
  const match = ANY_CODE.exec(text);
  if (match === null) return { code: '', text };
  return { code: match[0].replace(/\s*[:–-]?\s*$/, ''), text: text.slice(match[0].length) };
}

function locate(segment: Segment, cell: number): LocatedText {
  return { text: segment.text, place: { line: segment.line, cell } };
}

function firstItem(cell: readonly Segment[]): number {
  const index = cell.findIndex((segment) => segment.kind === 'item');
  return index < 0 ? cell.length : index;
}
