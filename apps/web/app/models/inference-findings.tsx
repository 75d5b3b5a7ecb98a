import { elsewhereMessages } from '@etalon/i18n/messages/models-elsewhere';
import { shellMessages } from '@etalon/i18n/messages/shell';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { TableRegion } from '../kit/table-region.tsx';
import { useWords } from '../kit/use-words.ts';
import type { ShownRun } from '../workshop/show-run.ts';
import type { InferenceResult } from './ask-inference.ts';
import type { ModelsView } from './load-models.ts';
import { RunOutputs } from './run-outputs.tsx';
import { useModelWords } from './use-model-words.ts';

interface FindingsProps {
  readonly name: string;
  readonly found: InferenceResult;
  readonly run: ShownRun;
  readonly view: ModelsView;
}

/** What running a model gave: its agreement with what was handed in, what its numbers show, its latency and its walls. */
export function InferenceFindings({ name, found, run, view }: FindingsProps): JSX.Element {
  const { t, number, typed } = useWords();
  const percent = (value: number): string => number(value, { percent: true, decimals: 1 });
  const { figure } = useModelWords();
  const { comparison, timings, facts } = found;
  const latency = (seconds: number | undefined): string =>
    t(elsewhereMessages['found.latency'], { milliseconds: number((seconds ?? 0) * 1000, { decimals: 2 }) });
  const compared =
    comparison === null
      ? []
      : [
          {
            label: t(elsewhereMessages['found.difference']),
            value:
              comparison.maxDifference === null
                ? t(elsewhereMessages['found.difference.none'])
                : typed(Number(comparison.maxDifference.toPrecision(2))),
          },
          ...(comparison.equalLabels === null
            ? []
            : [{ label: t(elsewhereMessages['found.labels']), value: percent(comparison.equalLabels) }]),
          {
            label: t(elsewhereMessages['found.beyond'], { tolerance: comparison.tolerance.toExponential(0) }),
            value: number(comparison.beyond),
          },
        ];
  const walls = found.walls.map((wall) => t(elsewhereMessages[`wall.${wall}`])).join(', ');
  return (
    <section className="stack" aria-label={`${t(elsewhereMessages['found.title'])} · ${name}`}>
      <h3>{t(elsewhereMessages['found.title'])}</h3>
      <KeyValues
        entries={[
          { label: t(elsewhereMessages['found.rows']), value: number(found.n) },
          ...compared,
          { label: t(elsewhereMessages['found.p50']), value: latency(timings.p50) },
          { label: t(elsewhereMessages['found.p95']), value: latency(timings.p95) },
        ]}
      />
      {facts.length > 0 && (
        <ul>
          {facts.map(({ code, params }) => (
            <li key={code}>
              {t(elsewhereMessages[`fact.${code}`], {
                ...params,
                ...(typeof params.named === 'number' && { named: percent(params.named) }),
                ...(typeof params.reordered === 'number' && { reordered: percent(params.reordered) }),
              })}
            </li>
          ))}
        </ul>
      )}
      {comparison !== null && comparison.mismatches.length > 0 && (
        <Mismatches name={name} found={found} comparison={comparison} write={figure.plain} />
      )}
      <p className="soft">{t(elsewhereMessages['found.latency.note'], { calls: timings.calls ?? 0 })}</p>
      <p className="soft">{t(elsewhereMessages['found.walls'], { walls })}</p>
      <RunOutputs projectId={view.document.projectId} run={run} />
      <Form method="post" className="mo-line no-print" aria-label={name}>
        <input type="hidden" name="calcul" value={run.id} />
        <Button name="acte" value="import-au-banc">
          {t(elsewhereMessages['bench.do'])}
        </Button>
        <Button name="acte" value="import-enregistrer">
          {t(elsewhereMessages['register.do'])}
        </Button>
      </Form>
    </section>
  );
}

function Mismatches(props: {
  readonly name: string;
  readonly found: InferenceResult;
  readonly comparison: NonNullable<InferenceResult['comparison']>;
  readonly write: (value: number) => string;
}): JSX.Element {
  const { t } = useWords();
  const { name, found, comparison, write } = props;
  const title = `${t(elsewhereMessages['mismatch.title'])} · ${name}`;
  return (
    <TableRegion label={t(shellMessages['table.region'], { title })}>
      <table className="table figures">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(elsewhereMessages['mismatch.row'])}</th>
            <th scope="col">{t(elsewhereMessages['mismatch.column'])}</th>
            <th scope="col">{t(elsewhereMessages['mismatch.again'])}</th>
            <th scope="col">{t(elsewhereMessages['mismatch.handed'])}</th>
          </tr>
        </thead>
        <tbody>
          {comparison.mismatches.map(({ row, id, column, again, handed }) => (
            <tr key={row}>
              <th scope="row">{id}</th>
              <td>{found.columns[column]}</td>
              <td>{write(again)}</td>
              <td>{write(handed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
