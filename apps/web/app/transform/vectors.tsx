import { explainError } from '@etalon/i18n';
import { transformLookMessages } from '@etalon/i18n/messages/transform-looks';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { TransformDocument } from '@etalon/transform';
import { answer } from '@etalon/web/answer';
import { readTransform, type TransformContent } from '@etalon/workshop/transform';
import type { JSX } from 'react';
import { Form } from 'react-router';
import { Button } from '../kit/button.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { useFigures } from '../warehouse/use-figures.ts';
import { DOCUMENT_KEYS } from '../workshop/document-frame.tsx';
import type { Route } from './+types/vectors';
import { actOnTransform } from './act-on-transform.ts';
import { EncoderList } from './encoder-list.tsx';
import { loadTransform } from './load-transform.ts';
import { MediaList } from './media-list.tsx';
import { PICTURES } from './operation-fields.ts';
import { Outputs } from './outputs.tsx';
import { ParallelTables } from './parallel-table.tsx';
import { ProjectionFigure } from './projection-figure.tsx';
import { RowLook } from './row-look.tsx';
import { NothingYet, ToolFrame } from './tool-frame.tsx';
import { useTransformWords } from './use-transform-words.ts';

export const handle = { keys: DOCUMENT_KEYS };

export function loader(args: Route.LoaderArgs) {
  return answer(args, async (visit) => {
    const asked = Number(new URL(args.request.url).searchParams.get('ligne') ?? '');
    const line = Number.isInteger(asked) && asked > 0 ? asked : null;
    const view = await loadTransform(visit, args.params, { line });
    const refusal = view.result?.reduction.refusal ?? null;
    const explained = refusal === null ? null : explainError(visit.language, refusal.code, refusal.info);
    return { view, refusal: explained === null ? null : { what: explained.what, remedy: explained.remedy } };
  });
}

export function action(args: Route.ActionArgs) {
  return actOnTransform(args);
}

function Facts({ result }: { readonly result: TransformDocument }): JSX.Element {
  const { t, number, bytes } = useWords();
  const { figure } = useFigures('number');
  const { percent } = useTransformWords();
  const { vectors, split } = result;
  const fact = (name: 'zero' | 'repeated' | 'missing' | 'constant', value: number) => ({
    label: t(transformMessages[`facts.${name}`]),
    value: number(value),
  });
  return (
    <KeyValues
      entries={[
        {
          label: t(transformMessages['facts.shape']),
          value: t(transformMessages['facts.shape.value'], {
            rows: number(vectors.rows),
            columns: number(vectors.columns),
          }),
        },
        {
          label: t(transformMessages['facts.form']),
          value: t(transformMessages[`facts.form.${vectors.form}`]),
        },
        { label: t(transformMessages['facts.density']), value: `${percent(vectors.density)} %` },
        fact('zero', vectors.zeroRows),
        fact('repeated', vectors.repeatedRows),
        fact('missing', vectors.missing),
        fact('constant', vectors.constantColumns),
        {
          label: t(transformMessages['facts.norms']),
          value: vectors.norms.map((norm) => figure.plain(norm)).join(' · '),
        },
        {
          label: t(transformMessages['facts.memory']),
          value: bytes(vectors.megabytes * 1_000_000),
        },
        {
          label: t(transformMessages['facts.split']),
          value: t(transformMessages['facts.split.value'], {
            train: number(split.train),
            test: number(split.test),
            copies: number(split.copies),
            count: split.copies,
            seed: String(split.seed),
          }),
        },
        {
          label: t(transformMessages['facts.sha']),
          value: <code className="tr-sha">{split.idsSha256}</code>,
        },
      ]}
    />
  );
}

function Fidelity({
  result,
  content,
}: {
  readonly result: TransformDocument;
  readonly content: TransformContent;
}): JSX.Element {
  const { t, number } = useWords();
  const { percent } = useTransformWords();
  const { fidelity, stability } = result.reduction;
  const write = (value: number): string => number(value, { decimals: 3 });
  return (
    <>
      {fidelity !== null && (
        <p>
          {t(transformMessages['projection.fidelity'], {
            neighbours: number(fidelity.neighbours),
            rows: number(fidelity.rows),
            trust: write(fidelity.trustworthiness),
            continuity: write(fidelity.continuity),
          })}
        </p>
      )}
      {stability !== null && (
        <p>
          {t(transformLookMessages['projection.stability'], {
            seeds: number(stability.seeds),
            rows: number(stability.rows),
            neighbours: number(stability.neighbours),
            mean: percent(stability.mean),
            least: percent(stability.least),
          })}
        </p>
      )}
      <Form
        method="post"
        className="mo-line no-print"
        preventScrollReset
        aria-label={t(transformMessages['projection.title'])}
      >
        <TextField
          key={content.neighbours}
          name="neighbours"
          label={t(transformMessages['projection.neighbours'])}
          value={String(content.neighbours)}
          inputMode="numeric"
        />
        <SelectField
          key={content.picture}
          name="picture"
          label={t(transformMessages['projection.method'])}
          value={content.picture}
          choices={PICTURES.map((one) => ({
            value: one,
            label: t(transformMessages[`projection.method.${one}`]),
          }))}
        />
        <Button name="acte" value="dessin">
          {t(transformMessages['projection.do'])}
        </Button>
      </Form>
    </>
  );
}

/** What the vectors are, how they stand to each other, and the files that hold them. */
export default function Vectors({ loaderData, actionData }: Route.ComponentProps): JSX.Element {
  const { t } = useWords();
  const { view, refusal } = loaderData;
  const content = readTransform(view.document.content);
  const { result } = view;
  return (
    <ToolFrame view={view} answer={actionData}>
      <NothingYet view={view} />
      {result !== null && (
        <>
          <section aria-labelledby="vecteurs" className="stack">
            <h2 id="vecteurs">{t(transformMessages['vectors.title'])}</h2>
            <Facts result={result} />
          </section>
          <MediaList result={result} />
          <EncoderList result={result} />
          <ParallelTables result={result} />
          <section aria-labelledby="projection" className="stack">
            <h2 id="projection">{t(transformMessages['projection.title'])}</h2>
            {refusal !== null && <ErrorPanel {...refusal} />}
            <ProjectionFigure reduction={result.reduction} chosen={view.looked.row?.line ?? null} />
            <Fidelity result={result} content={content} />
          </section>
          <RowLook view={view.looked} projectId={view.document.projectId} />
          <Outputs view={view} />
        </>
      )}
    </ToolFrame>
  );
}
