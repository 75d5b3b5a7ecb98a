import type { ItemFigures } from '@etalon/usecases';

type Analysis = ItemFigures['analysis'];
type Report = Analysis['criteria'][number];

export interface ItemPart {
  readonly analysis: Analysis;
  readonly criteria: readonly { readonly id: string; readonly text: string }[];
}

export type DescribedItem = Extract<Report, { readonly state: 'described' }> & { readonly text: string };

/** The criteria that enough candidates were judged on, each with its words. */
export function listDescribed({ analysis, criteria }: ItemPart): readonly DescribedItem[] {
  const textOf = new Map(criteria.map(({ id, text }) => [id, text]));
  return analysis.criteria.flatMap((report) =>
    report.state === 'described' ? [{ ...report, text: textOf.get(report.criterion) ?? '' }] : [],
  );
}
