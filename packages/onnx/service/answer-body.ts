import type { OpenedModel } from '../open-model.ts';
import { answerRows, checkRows, type Prediction, type RowFault } from './answer-rows.ts';
import { MOST_KILOBYTES, type ServedModel } from './served-model.ts';

/** What a service answers, before HTTP: its status, and the body of an answer or the code of a refusal. */
export type BodyAnswer =
  | {
      readonly status: 200;
      readonly rows: number;
      readonly body: {
        readonly model: Pick<ServedModel, 'name' | 'version' | 'sha256'>;
        readonly predictions: readonly Prediction[];
      };
    }
  | { readonly status: 400; readonly code: 'service.bad-rows'; readonly faults: readonly RowFault[] }
  | { readonly status: 400; readonly code: 'api.bad-json' }
  | { readonly status: 413; readonly code: 'service.too-large' };

/** Lends the model of a service to a piece of work. */
export type LendModel = <T>(work: (opened: Pick<OpenedModel, 'run'>) => Promise<T>) => Promise<T>;

/** The answer of a service to the text of a body: what a program gets and what a trial measures. Throws as `inferRows` does. */
export async function answerBody(served: ServedModel, lend: LendModel, text: string): Promise<BodyAnswer> {
  if (Buffer.byteLength(text) > MOST_KILOBYTES * 1000) return { status: 413, code: 'service.too-large' };
  const body = readJson(text);
  if (body === undefined) return { status: 400, code: 'api.bad-json' };
  const checked = checkRows(served, body);
  if (checked.kind === 'faults') return { status: 400, code: 'service.bad-rows', faults: checked.faults };
  const predictions = await lend((opened) => answerRows(opened, served, checked.rows));
  const { name, version, sha256 } = served;
  return {
    status: 200,
    rows: checked.rows.length,
    body: { model: { name, version, sha256 }, predictions },
  };
}

/** Undefined for what is no JSON, which JSON itself cannot say. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
