import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { AnalysisContent } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { picturePath } from './analysis-address.ts';
import { listEstimates, sideOf } from './list-estimates.ts';
import { namePicture, nameTerm } from './name-result.ts';
import { PictureFigure } from './picture-figure.tsx';
import { Boxes } from './pictures/boxes.tsx';
import { Estimation } from './pictures/estimation.tsx';
import type { ShownResult } from './shown-result.ts';

export interface EstimationPanelProps {
  readonly result: ShownResult;
  readonly runId: string;
  readonly question: AnalysisContent['question'];
  readonly page: { readonly projectId: string; readonly documentId: string };
}

/** The estimate and its interval beside the threshold of the decision, and the raw values of the groups. */
export function EstimationPanel({ result, runId, question, page }: EstimationPanelProps): JSX.Element | null {
  const { t, language, number } = useWords();
  const lead = listEstimates(result, (term) => t(nameTerm(term)));
  const files = (id: string) => ({
    svg: picturePath(page, { runId, id, format: 'svg' }),
    csv: picturePath(page, { runId, id, format: 'csv' }),
  });
  const threshold =
    lead !== null && lead.unit === question.unit && lead.unit !== '' ? question.decisionThreshold : null;
  const [first] = lead?.rows ?? [];
  const level = number(Math.round(result.level * 1000) / 10);
  return (
    <>
      {lead !== null && (
        <PictureFigure
          title={t(analysisMessages['result.estimation'])}
          caption={
            <>
              {t(analysisMessages['result.estimation.caption'], {
                level,
                unit: lead.unit === '' ? '' : `, ${lead.unit}`,
              })}{' '}
              {threshold !== null &&
                first !== undefined &&
                t(analysisMessages[`result.side.${sideOf(first, threshold)}`], {
                  term: first.label,
                  threshold: number(threshold),
                  unit: lead.unit,
                })}
            </>
          }
          files={files('estimation')}
          table={{
            columns: [
              t(analysisMessages['col.term']),
              t(analysisMessages['col.estimate']),
              t(analysisMessages['col.lo']),
              t(analysisMessages['col.hi']),
            ],
            rows: lead.rows.map(({ label, estimate, lo, hi }) => [label, estimate, lo, hi]),
          }}
        >
          <Estimation
            estimates={lead.rows}
            language={language}
            title={t(analysisMessages['result.estimation'])}
            unit={lead.unit}
            threshold={threshold}
            thresholdLabel={t(analysisMessages['result.threshold'], {
              value: threshold === null ? '' : number(threshold),
            })}
            zero={lead.effects}
            {...(lead.effects ? {} : { raw: result.groups.flatMap(({ points }) => points) })}
          />
        </PictureFigure>
      )}
      {result.groups.length > 0 && (
        <PictureFigure
          title={t(namePicture('groups'))}
          caption={t(namePicture('groups', '.help'), { count: 120 })}
          files={files('groups')}
          table={{
            columns: [t(analysisMessages['col.group']), 'n', 'min', 'q1', 'q2', 'q3', 'max'],
            rows: result.groups.map(({ name, n, lo, q1, median, q3, hi }) => [
              name,
              n,
              lo,
              q1,
              median,
              q3,
              hi,
            ]),
          }}
        >
          <Boxes
            groups={result.groups}
            language={language}
            title={t(namePicture('groups'))}
            yLabel={question.unit}
            xLabel=""
          />
        </PictureFigure>
      )}
    </>
  );
}
