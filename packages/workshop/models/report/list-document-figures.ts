import type { ModelsContent } from '../models-content.ts';
import { writePointer } from './list-run-figures.ts';
import type { RunFigure } from './report-content.ts';

/** Numbers that the document itself holds: its plan, its settings, its threshold and costs, how many rows were decided. */
export function listDocumentFigures({
  training,
  data,
  extremes,
}: Pick<ModelsContent, 'training' | 'data' | 'extremes'>): readonly RunFigure[] {
  const { scheme, folds, repeats, share, gap, settings } = training;
  const plan = scheme === 'holdout' ? { share } : scheme === 'temporal' ? { folds, gap } : { folds, repeats };
  const { threshold, falsePositiveCost, falseNegativeCost } = data;
  const asked = { threshold, falsePositiveCost, falseNegativeCost };
  const treatments = Map.groupBy(extremes, ({ treatment }) => treatment);
  return [
    ...Object.entries(plan).map(([what, value]) => figure(['training', what], { what, value })),
    ...Object.entries(settings).map(([name, value]) => {
      const [subject = '', ...rest] = name.split('.');
      return figure(['training', 'settings', name], { what: `setting ${rest.join('.')}`, subject, value });
    }),
    ...Object.entries(asked).flatMap(([what, value]) =>
      value === null ? [] : [figure(['data', what], { what, value })],
    ),
    figure(['extremes'], { what: 'decided', value: extremes.length }),
    ...[...treatments].map(([subject, rows]) =>
      figure(['extremes'], { what: 'treated', subject, value: rows.length }),
    ),
  ];
}

function figure(
  at: readonly string[],
  { what, value, subject = '' }: { readonly what: string; readonly value: number; readonly subject?: string },
): RunFigure {
  const key = `document/${subject}/${what}`;
  return {
    ...{ family: 'document', run: '', place: writePointer(at), key, subject, what, value },
    ...{ lo: null, hi: null, n: null },
  };
}
