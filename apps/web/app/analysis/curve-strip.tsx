import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { AnalysisSpecification } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { Named } from '../kit/named.tsx';
import { useWords } from '../kit/use-words.ts';
import { picturePath } from './analysis-address.ts';
import { PictureFigure } from './picture-figure.tsx';
import { Curve } from './pictures/curve.tsx';
import { writeValue } from './write-value.ts';

/** A specification curve with its dots, its sentence and its table. */
export function CurveStrip(props: {
  readonly curve: Omit<AnalysisSpecification, 'id' | 'at'>;
  readonly threshold: number | null;
  readonly page: { readonly projectId: string; readonly documentId: string };
}): JSX.Element {
  const { t, language, number } = useWords();
  const { curve, threshold, page } = props;
  const { rows, unit, term, runId } = curve;
  const estimates = rows
    .flatMap(({ est }) => (est === null ? [] : [est]))
    .toSorted((one, other) => one - other);
  const middle = estimates.length / 2;
  const median = Number.isInteger(middle)
    ? ((estimates[middle - 1] ?? 0) + (estimates[middle] ?? 0)) / 2
    : (estimates[Math.floor(middle)] ?? null);
  const refused = rows.filter((row) => row.refused !== null);
  const title = t(analysisMessages['curve.strip'], { term });
  return (
    <PictureFigure
      title={title}
      caption={t(analysisMessages['curve.caption'], {
        estimated: number(estimates.length),
        total: number(rows.length),
        median: writeValue(language, estimates.length === 0 ? null : median),
        unit,
        positive: number(estimates.filter((value) => value > 0).length),
        clear: number(rows.filter(({ lo, hi }) => (lo ?? 0) > 0 || (hi ?? 0) < 0).length),
      })}
      files={{
        svg: picturePath(page, { runId, id: 'specifications', format: 'svg' }),
        csv: picturePath(page, { runId, id: 'specifications', format: 'csv' }),
      }}
      table={{
        columns: ['outcome', 'covariates', 'filter', 'method', 'estimate', 'lo', 'hi', 'n', 'refused'],
        rows: rows.map((row) => [
          row.outcome,
          row.covariates,
          row.filter,
          row.method,
          row.est,
          row.lo,
          row.hi,
          row.n,
          row.refused,
        ]),
      }}
    >
      <Curve
        rows={rows}
        language={language}
        title={title}
        unit={unit}
        threshold={threshold}
        axisNames={{
          outcome: t(analysisMessages['axis.outcome']),
          covariates: t(analysisMessages['axis.covariates']),
          filter: t(analysisMessages['axis.filter']),
          method: t(analysisMessages['axis.method']),
        }}
      />
      {refused.length > 0 && (
        <p className="soft an-small">
          <Named label={t(analysisMessages['curve.refused'])} /> {refused.length} (
          {[...new Set(refused.map((row) => row.refused))].join(', ')})
        </p>
      )}
    </PictureFigure>
  );
}
