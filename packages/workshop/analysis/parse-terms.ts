import { EtalonError } from '@etalon/error';
import type { JsonObject } from '../json.ts';

const TRANSFORMS = ['log', 'log1p', 'sqrt', 'inverse', 'square'];
const CALL = /^([a-z0-9]+)\((.+)\)$/;
const POWER = /^(.+)\^([1-6])$/;

/**
 * The terms of a model from one line of text: `heure + log(distance) + site + heure:site + age^2`. A name with spaces or
 * signs stands between backquotes. Throws `analysis.bad-terms` with the term that cannot be read.
 */
export function parseTerms(text: string): readonly JsonObject[] {
  return splitOutside(text, '+')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseTerm);
}

function parseTerm(text: string): JsonObject {
  const columns = splitOutside(text, ':').map((part) => part.trim());
  if (columns.length > 1) return { columns: columns.map(readName) };
  const [, base = text, power] = POWER.exec(text) ?? [];
  const [, transform = '', inner = base] = CALL.exec(base.trim()) ?? [];
  if (transform !== '' && !TRANSFORMS.includes(transform))
    throw new EtalonError('analysis.bad-terms', { info: { term: text } });
  return {
    columns: [readName(inner.trim())],
    ...(transform === '' ? {} : { transform }),
    ...(power === undefined ? {} : { power: Number(power) }),
  };
}

function readName(text: string): string {
  const name = text.startsWith('`') && text.endsWith('`') && text.length > 2 ? text.slice(1, -1) : text;
  if (name === '' || (name === text && /[`()^*]/.test(name)))
    throw new EtalonError('analysis.bad-terms', { info: { term: text } });
  return name;
}

function splitOutside(text: string, sign: string): readonly string[] {
  return text.split('`').reduce<readonly string[]>(
    (parts, piece, at) => {
      const last = parts.at(-1) ?? '';
      if (at % 2 === 1) return [...parts.slice(0, -1), `${last}\`${piece}\``];
      const [first = '', ...rest] = piece.split(sign);
      return [...parts.slice(0, -1), last + first, ...rest];
    },
    [''],
  );
}
