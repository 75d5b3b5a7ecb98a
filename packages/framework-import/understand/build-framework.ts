import { countFramework, type Framework, type FrameworkSource } from '@etalon/core/framework';
import type { SourceDocument } from '../read/source-document.ts';
import { buildActivity } from './build-activity.ts';
import { excerpt } from './excerpt.ts';
import { groupRows } from './group-rows.ts';
import { linkSituations } from './link-situations.ts';
import { checkAwardCounts, readAwardConditions } from './read-award-conditions.ts';
import type { Reporter } from './report.ts';

/** Builds the framework that the rows of a document describe; null when it has no table at all. */
export function buildFramework(
  document: SourceDocument,
  source: FrameworkSource,
  reporter: Reporter,
): Framework | null {
  const rows = groupRows(document.units, reporter);
  const lastLine = document.units.at(-1)?.line ?? 1;
  if (!rows.hasRows) {
    reporter.fail('framework.no-table', 1, null);
    return null;
  }
  const [title] = rows.before;
  if (title === undefined) reporter.warn('framework.no-title', 1, null);
  for (const extra of rows.before.slice(1))
    reporter.warn('framework.line-ignored', extra.place.line, null, { text: excerpt(extra.text) });
  const blocks = rows.blocks.map((block) => ({
    id: `B${block.rank}`,
    rank: block.rank,
    title: block.title,
    place: { line: block.line, cell: 1 },
    activities: linkSituations(
      block.activities.map((activity) => buildActivity(activity, reporter)),
      reporter,
    ),
  }));
  const framework: Framework = {
    title: title?.text ?? '',
    language: document.language,
    source,
    blocks,
    awardConditions: readAwardConditions(rows.after, lastLine, reporter),
  };
  checkAwardCounts(framework.awardConditions, countFramework(framework), reporter);
  return framework;
}
