import type { FrameworkCounts, LocatedText } from '@etalon/core/framework';
import { foldText } from './classify-row.ts';
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
    else reporter.warn('line-ignored', paragraph.place.line, null, { text: paragraph.text.slice(0, 80) });
  }
  if (conditions.length === 0) reporter.warn('no-award-conditions', lastLine, null);
  return conditions;
}

/** Warns when a condition counts blocks, activities or competences otherwise than the tables do. */
export function checkAwardCounts(
  conditions: readonly LocatedText[],
  counts: FrameworkCounts,
  reporter: Reporter,
): void {
  const counted: Readonly<Record<string, number>> = {
    BLOC: counts.blocks,
    ACTIVITE: counts.activities,
    COMPETENCE: counts.competences,
  };
  for (const { text, place } of conditions)
    for (const match of foldText(text).matchAll(/(\d+)\s+(BLOC|ACTIVITE|COMPETENCE)S?\b/g)) {
      const found = counted[match[2] ?? ''];
      if (found === undefined || found === Number(match[1])) continue;
      reporter.warn('award-count', place.line, null, {
        said: Number(match[1]),
        word: (match[2] ?? '').toLowerCase(),
        counted: found,
        blocks: counts.blocks,
      });
    }
}
