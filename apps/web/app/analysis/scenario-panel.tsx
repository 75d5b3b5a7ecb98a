import { analysisMessages } from '@etalon/i18n/messages/analysis';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { AnalysisModel, Json } from '@etalon/workshop/analysis';
import { type JSX, useId } from 'react';
import { Form, Link } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import { picturePath } from './analysis-address.ts';
import type { FindingsPageData } from './load-parts.ts';
import { PictureFigure } from './picture-figure.tsx';
import { Estimation } from './pictures/estimation.tsx';
import type { OpenAnalysis } from './use-analysis.ts';

const SCENARIOS = ['a', 'b', 'c'] as const;

function read(value: Json | undefined, key: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

/** Columns of the terms of a model that can be predicted from; none for another analysis. */
function columnsOf(model: AnalysisModel): readonly string[] {
  const spec = read(read(model.spec, 'analysis'), 'spec');
  const kind = read(spec, 'kind');
  const terms = read(spec, 'terms');
  if ((kind !== 'linear-model' && kind !== 'glm') || !Array.isArray(terms)) return [];
  return [
    ...new Set(
      terms.flatMap((term: Json) => {
        const columns = read(term, 'columns');
        return Array.isArray(columns) ? columns.map(String) : [];
      }),
    ),
  ];
}

function Cells(props: { readonly data: FindingsPageData; readonly columns: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const base = useId();
  const { data, columns } = props;
  const described = new Map(data.table?.columns.map((column) => [column.name, column]) ?? []);
  return (
    <table className="table an-table">
      <thead>
        <tr>
          <th scope="col">{t(analysisMessages['filters.column'])}</th>
          {SCENARIOS.map((name) => (
            <th key={name} scope="col">
              {t(analysisMessages['scenarios.name'], { name: name.toUpperCase() })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const facts = described.get(column);
          const list = `${base}-${column}`;
          const start = facts?.median ?? null;
          return (
            <tr key={column}>
              <th scope="row">
                {column}
                <datalist id={list}>
                  {facts?.levels.map(({ level }) => (
                    <option key={level} value={level} />
                  ))}
                </datalist>
              </th>
              {SCENARIOS.map((name) => (
                <td key={name}>
                  <input
                    className="input"
                    name={`s.${name}.${column}`}
                    aria-label={`${column}, ${t(analysisMessages['scenarios.name'], { name: name.toUpperCase() })}`}
                    list={list}
                    defaultValue={
                      data.typed[`s.${name}.${column}`] ??
                      (name === 'a' ? (start === null ? (facts?.levels[0]?.level ?? '') : String(start)) : '')
                    }
                  />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What a kept model expects for up to three situations, each with its interval. */
export function ScenarioPanel(props: {
  readonly open: OpenAnalysis;
  readonly data: FindingsPageData;
}): JSX.Element | null {
  const { t, language } = useWords();
  const { open, data } = props;
  const models = open.analysis.models.filter((model) => columnsOf(model).length > 0);
  const model = models.find(({ id }) => id === data.modelId) ?? models[0];
  if (model === undefined) return null;
  const { question } = open.analysis;
  const spec = read(read(model.spec, 'analysis'), 'spec');
  const unit = read(spec, 'kind') === 'linear-model' ? question.unit : '';
  const name = (id: string): string => t(analysisMessages['scenarios.name'], { name: id.toUpperCase() });
  const { scenarios, predictions } = data;
  return (
    <section className="stack" aria-labelledby="scenarios">
      <h2 id="scenarios">{t(analysisMessages['scenarios.title'])}</h2>
      <p className="soft">{t(analysisMessages['scenarios.lead'])}</p>
      {models.length > 1 && (
        <ul className="row an-models">
          {models.map(({ id, label }) => (
            <li key={id}>
              <Link to={`?modele=${id}`} preventScrollReset aria-current={id === model.id || undefined}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" preventScrollReset className="stack" key={model.id}>
        <input type="hidden" name="objet" value={model.id} />
        <TableRegion
          label={t(shellMessages['table.region'], { title: t(analysisMessages['scenarios.title']) })}
        >
          <Cells data={data} columns={columnsOf(model)} />
        </TableRegion>
        <Button name="acte" value="predire">
          {t(analysisMessages['scenarios.run'])}
        </Button>
      </Form>
      {scenarios !== null && scenarios.problem !== null && (
        <ErrorPanel what={scenarios.problem.what} remedy={scenarios.problem.remedy} />
      )}
      {scenarios !== null && predictions.length > 0 && (
        <PictureFigure
          title={model.label}
          caption={
            <>
              {t(analysisMessages['scenarios.caption'])}{' '}
              {predictions
                .filter(({ beyond }) => beyond.length > 0)
                .map(({ id, beyond }) =>
                  t(shellMessages['words.pair'], {
                    name: name(id),
                    value: `${t(analysisMessages['scenarios.beyond'], { columns: beyond.join(', ') })}.`,
                  }),
                )
                .join(' ')}
            </>
          }
          table={{
            columns: [
              t(analysisMessages['scenarios.title']),
              t(analysisMessages['col.estimate']),
              t(analysisMessages['col.lo']),
              t(analysisMessages['col.hi']),
            ],
            rows: predictions.map(({ id, estimate, lo, hi }) => [name(id), estimate, lo, hi]),
          }}
          files={{
            svg: picturePath(data.document, { runId: scenarios.id, id: 'scenarios', format: 'svg' }),
            csv: picturePath(data.document, { runId: scenarios.id, id: 'scenarios', format: 'csv' }),
          }}
        >
          <Estimation
            estimates={predictions.flatMap(({ id, estimate, lo, hi }) =>
              estimate === null ? [] : [{ key: id, label: name(id), estimate, lo, hi }],
            )}
            language={language}
            title={t(analysisMessages['scenarios.caption'])}
            unit={unit}
            threshold={null}
            thresholdLabel=""
            zero={false}
          />
        </PictureFigure>
      )}
    </section>
  );
}
