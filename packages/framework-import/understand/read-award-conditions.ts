import type { FrameworkCounts, LocatedText } from '@etalon/core/framework';
import { foldText } from './classify-row.ts';
import { excerpt } from './excerpt.ts';
import type { Reporter } from './report.ts';

/** Reads the bullets under the paragraph that announces the conditions of award; other paragraphs are reported. */
export function readAwardConditions(
  paragraphs: readonly LocatedText[],
  lastLine: number,
  reporter: Reporter,
): readonly LocatedText[] {
  const conditions: LocatedText[] = [];
  let announced = false;
  for (const paragraph of paragraphs) {
    const bullet = /^[-–•·▪]\s*(.+)$/s.exec(paragraph.text);
    if (!announced && /CERTIFICATION|CONDITION/.test(foldText(paragraph.text))) announced = true;
    else if (announced && bullet !== null) conditions.push({ ...paragraph, text: bullet[1] ?? '' });
    else
      reporter.warn('framework.line-ignored', paragraph.place.line, null, {
        text: excerpt(paragraph.text),
      });
  }
  if (conditions.length === 0) reporter.warn('framework.no-award-conditions', lastLine, null);
  return conditions;
}

/** Warns when a condition counts blocks, activities or competences otherwise than the tables do. */
export function checkAwardCounts(
  conditions: readonly LocatedText[],
  counts: FrameworkCounts,
  reporter: Reporter,
): void {
  const counted: Readonly<Record<string, number>> = {
    bloc: counts.blocks,
    activité: counts.activities,
    compétence: counts.competences,
  };
  for (const { text, place } of conditions)
    for (const match of text.matchAll(/(\d{1,4})\s(bloc|activité|compétence)s?(?!\p{L})/giu)) {
      const found = counted[(match[2] ?? '').toLowerCase()];
      if (found === undefined || found === Number(match[1])) continue;
      reporter.warn('framework.award-count', place.line, null, {
        said: match[0],
        counted: found,
        blocks: counts.blocks,
      });
    }
}
