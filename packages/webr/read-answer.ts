import { EtalonError } from '@etalon/error';
import type { RValue } from './r-call.ts';

interface Envelope {
  readonly value?: RValue;
  readonly error?: string;
  readonly unknown?: string;
}

/** The value R wrote; an R error is `webr.failed`, a function outside the list `webr.unknown-function`. */
export function readAnswer(json: string): RValue {
  const answer: Envelope = JSON.parse(json);
  if (answer.unknown !== undefined)
    throw new EtalonError('webr.unknown-function', { info: { name: answer.unknown } });
  if (answer.error !== undefined) throw new EtalonError('webr.failed', { info: { message: answer.error } });
  return answer.value ?? null;
}
