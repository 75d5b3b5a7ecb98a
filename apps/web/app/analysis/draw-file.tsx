import { formatNumber, type Language, translate } from '@etalon/i18n';
import { analysisMessages } from '@etalon/i18n/messages/analysis';
import type { AnalysisContent } from '@etalon/workshop/analysis';
import type { JSX } from 'react';
import { listEstimates } from './list-estimates.ts';
import type { ShownPrediction } from './load-parts.ts';
import { namePicture, nameTerm } from './name-result.ts';
import type { FigureTable } from './picture-figure.tsx';
import { Boxes } from './pictures/boxes.tsx';
import { Curve } from './pictures/curve.tsx';
import { DrawnPicture } from './pictures/draw-picture.tsx';
import { Estimation } from './pictures/estimation.tsx';
import { namesOf, tabulatePicture } from './result-pictures.tsx';
import type { ShownResult } from './shown-result.ts';

export interface FilePicture {
  readonly drawing: JSX.Element;
  readonly table: FigureTable;
}

export interface FileFacts {
  readonly language: Language;
  readonly question: AnalysisContent['question'];
}

const INTERVAL = ['term', 'estimate', 'lo', 'hi'];

/** A picture of a result by its id, as it leaves the page; null when the result has none of that id. */
export function drawResult(id: string, result: ShownResult, facts: FileFacts): FilePicture | null {
  const { language, question } = facts;
  const words = (message: { readonly fr: string; readonly en: string }): string =>
    translate(language, message);
  if (id === 'groups' && result.groups.length > 0)
    return {
      drawing: (
        <Boxes
          groups={result.groups}
          language={language}
          title={words(namePicture('groups'))}
          yLabel={question.unit}
          xLabel=""
        />
      ),
      table: {
        columns: ['group', 'n', 'min', 'q1', 'median', 'q3', 'max', 'value'],
        rows: result.groups.flatMap((group) =>
          group.points.map((value) => [
            group.name,
            group.n,
            group.lo,
            group.q1,
            group.median,
            group.q3,
            group.hi,
            value,
          ]),
        ),
      },
    };
  if (id === 'estimation') return drawEstimation(result, facts);
  const picture = result.pictures.find((row) => row.id === id);
  if (picture === undefined) return null;
  return {
    drawing: (
      <DrawnPicture
        picture={picture}
        language={language}
        title={words(namePicture(id))}
        xLabel={words(namePicture(id, '.x'))}
        yLabel={words(namePicture(id, '.y'))}
        names={namesOf(result)}
      />
    ),
    table: tabulatePicture(picture),
  };
}

function drawEstimation(result: ShownResult, { language, question }: FileFacts): FilePicture | null {
  const lead = listEstimates(result, (term) => translate(language, nameTerm(term)));
  if (lead === null) return null;
  const threshold = lead.unit === question.unit && lead.unit !== '' ? question.decisionThreshold : null;
  return {
    drawing: (
      <Estimation
        estimates={lead.rows}
        language={language}
        title={translate(language, analysisMessages['result.estimation'])}
        unit={lead.unit}
        threshold={threshold}
        thresholdLabel={translate(language, analysisMessages['result.threshold'], {
          value: threshold === null ? '' : formatNumber(language, threshold),
        })}
        zero={lead.effects}
        {...(lead.effects ? {} : { raw: result.groups.flatMap(({ points }) => points) })}
      />
    ),
    table: {
      columns: INTERVAL,
      rows: lead.rows.map(({ label, estimate, lo, hi }) => [label, estimate, lo, hi]),
    },
  };
}

/** The scenarios of a model as they leave the page. */
export function drawScenarios(predictions: readonly ShownPrediction[], { language }: FileFacts): FilePicture {
  return {
    drawing: (
      <Estimation
        estimates={predictions.flatMap(({ id, estimate, lo, hi }) =>
          estimate === null ? [] : [{ key: id, label: id.toUpperCase(), estimate, lo, hi }],
        )}
        language={language}
        title={translate(language, analysisMessages['scenarios.caption'])}
        unit=""
        threshold={null}
        thresholdLabel=""
        zero={false}
      />
    ),
    table: { columns: INTERVAL, rows: predictions.map(({ id, estimate, lo, hi }) => [id, estimate, lo, hi]) },
  };
}

/** A specification curve as it leaves the page. */
export function drawCurve(
  curve: Pick<AnalysisContent['specifications'][number], 'rows' | 'term' | 'unit'>,
  { language, question }: FileFacts,
): FilePicture {
  const words = (key: 'outcome' | 'covariates' | 'filter' | 'method'): string =>
    translate(language, analysisMessages[`axis.${key}`]);
  return {
    drawing: (
      <Curve
        rows={curve.rows}
        language={language}
        title={translate(language, analysisMessages['curve.strip'], { term: curve.term })}
        unit={curve.unit}
        threshold={curve.unit === question.unit ? question.decisionThreshold : null}
        axisNames={{
          outcome: words('outcome'),
          covariates: words('covariates'),
          filter: words('filter'),
          method: words('method'),
        }}
      />
    ),
    table: {
      columns: ['outcome', 'covariates', 'filter', 'method', 'estimate', 'lo', 'hi', 'p', 'n', 'refused'],
      rows: curve.rows.map((row) => [
        row.outcome,
        row.covariates,
        row.filter,
        row.method,
        row.est,
        row.lo,
        row.hi,
        row.p,
        row.n,
        row.refused,
      ]),
    },
  };
}
