import type { TableRow } from '../read/source-document.ts';
import { cellText, foldText } from './classify-row.ts';
import { excerpt } from './excerpt.ts';
import type { Reporter } from './report.ts';

const EXPECTED = [
  "REFERENTIEL D'ACTIVITES",
  'REFERENTIEL DE COMPETENCES',
  "REFERENTIEL D'EVALUATION",
] as const;

/** Checks each header row: columns in the known order, and a warning the first time a spelling or a layout changes. */
export function watchHeaders(reporter: Reporter): (row: TableRow) => void {
  const spellings = new Set<string>();
  const layouts = new Set<string>();
  return (row) => {
    const cells = row.cells.slice(0, EXPECTED.length).map(cellText);
    if (!foldText(cells.join('')).startsWith('REFERENTIEL')) return;
    EXPECTED.forEach((expected, index) => {
      const found = cells[index] ?? '';
      if (!foldText(found).startsWith(expected))
        reporter.fail('framework.header-columns', row.line, index + 1, {
          expected,
          found: excerpt(found),
        });
    });
    const spelling = cells.map((cell, index) => cell.slice(0, EXPECTED[index]?.length)).join(' | ');
    const layout = cells.some((cell, index) => cell.length > (EXPECTED[index] ?? '').length) ? 'one' : 'two';
    const [firstSpelling] = spellings;
    if (firstSpelling !== undefined && !spellings.has(spelling))
      reporter.warn('framework.header-spelling', row.line, null, { found: spelling, first: firstSpelling });
    if (layouts.size > 0 && !layouts.has(layout))
      reporter.warn('framework.header-layout', row.line, null, { rows: layout === 'one' ? 1 : 2 });
    spellings.add(spelling);
    layouts.add(layout);
  };
}
