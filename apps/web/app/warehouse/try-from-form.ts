import { EtalonError } from '@etalon/error';
import type { SignedVisit } from '@etalon/web/answer';
import { askReplay, askRun, outputOf, type RunFileName } from './ask-runs.ts';
import { explainRun, explainStop } from './explain-run.ts';
import { type Address, loadWarehouse } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { readStep } from './read-step.ts';
import { resultOf, type TryResult } from './run-results.ts';
import type { TriedAnswer } from './tried-answer.ts';

/** Tries the step of a form on the table at the cursor; nothing is written. */
export async function tryFromForm(
  visit: SignedVisit,
  address: Address,
  form: FormData,
): Promise<TriedAnswer> {
  const read = readStep(form);
  if (read.kind === 'missing')
    throw new EtalonError('form.invalid', {
      info: { count: 1, fields: [`${read.field}\u0000form.field.too_small`] },
    });
  const place = await loadWarehouse(visit, address);
  const { content, sources } = place;
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  const cursor = Number(form.get('curseur') ?? content.recipe.steps.length);
  const { step } = read;
  const table = await askReplay(place, { content, sources, cursor });
  const files = sources.flatMap(({ source, run }): readonly RunFileName[] => {
    const sha256 = outputOf(run, 'texte.parquet');
    return sha256 !== null && source.file === step.file ? [{ name: nameSource(source), sha256 }] : [];
  });
  const sha256 = outputOf(table, 'recette.parquet');
  const first = step.op === 'load' || step.op === 'append';
  if (sha256 === null && !first)
    throw new EtalonError('runs.missing-input', { info: { name: content.recipe.table } });
  const tried = { id: 'essai', ...step };
  const run =
    first || sha256 === null
      ? await askRun(
          place,
          'replay',
          { table: content.recipe.table, steps: [{ ...tried, op: 'load' }] },
          files,
        )
      : await askRun(place, 'try-step', { step: tried }, [{ name: 'curseur', sha256 }, ...files]);
  const result = resultOf<TryResult>(run);
  if (result === null)
    return { kind: 'tried', trace: null, examples: [], stop: explainRun(visit.language, run), values };
  const { stopped } = result;
  return {
    kind: 'tried',
    trace: result.steps.at(-1) ?? null,
    examples: result.examples ?? [],
    stop: stopped === null ? null : explainStop(visit.language, stopped),
    values,
  };
}
