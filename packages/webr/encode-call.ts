import { EtalonError } from '@etalon/error';
import type { RInput, RScalar } from './r-call.ts';

/** A header that R reads line by line, and the numbers it announces, in that order, as little-endian bytes. */
export interface EncodedCall {
  readonly header: string;
  readonly bytes: Uint8Array;
}

const NAME = /^[a-z][a-z0-9_]*$/;

interface Part {
  readonly line: string;
  readonly bytes: Uint8Array;
}

const EMPTY = new Uint8Array(0);

/** Text crosses percent-encoded, numbers as bytes: nothing of it is ever read as R code. */
export function encodeCall(functionName: string, input: RInput): EncodedCall {
  if (!NAME.test(functionName))
    throw new EtalonError('webr.unknown-function', { info: { name: functionName } });
  const parts = [
    ...Object.entries(input.numbers ?? {}).map(([name, values]) => vector('double', name, values)),
    ...Object.entries(input.integers ?? {}).map(([name, values]) => vector('integer', name, values)),
    ...Object.entries(input.parameters ?? {}).map(([name, value]) => parameter(name, value)),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  return { header: [functionName, ...parts.map(({ line }) => line)].join('\n'), bytes };
}

function vector(type: 'double' | 'integer', name: string, values: Float64Array | Int32Array): Part {
  checkName(name);
  return {
    line: [type, name, values.length].join('\t'),
    bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
  };
}

function parameter(name: string, value: RScalar | readonly string[] | readonly number[]): Part {
  checkName(name);
  if (typeof value === 'boolean') return { line: `logical\t${name}\t${value ? 1 : 0}`, bytes: EMPTY };
  const list: readonly (string | number | boolean)[] = typeof value === 'object' ? value : [value];
  const numbers = list.filter((one) => typeof one === 'number');
  if (list.length > 0 && numbers.length === list.length)
    return vector('double', name, Float64Array.from(numbers));
  const texts = list.map((one) => `=${encodeURIComponent(String(one).toWellFormed())}`);
  return { line: ['text', name, ...texts].join('\t'), bytes: EMPTY };
}

function checkName(name: string): void {
  if (!NAME.test(name)) throw new EtalonError('webr.bad-input', { info: { name } });
}
