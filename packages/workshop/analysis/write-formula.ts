import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';
import { readItems, readNumber, readObject, readText, readTexts } from './read-fields.ts';

const PLAIN = /^[A-Za-zÀ-ÿ_.][\wÀ-ÿ.]*$/;

export const quoteName = (name: string): string => (PLAIN.test(name) ? name : `\`${name}\``);

/** One term as the line of terms writes it: `log(distance)`, `heure:site`, `age^2`. */
function writeTerm(term: JsonObject): string {
  const name = readTexts(term, 'columns').map(quoteName).join(':');
  const transform = readText(term, 'transform');
  const power = readNumber(term, 'power');
  const called = transform === '' || transform === 'identity' ? name : `${transform}(${name})`;
  return power === null || power === 1 ? called : `${called}^${power}`;
}

/** An analysis as one line: `retard ~ heure + distance` for models, `t-welch(retard, site)` for the rest. */
export function writeFormula(spec: Json): string {
  if (!isJsonObject(spec)) return '';
  const kind = readText(spec, 'kind');
  const terms = readItems(spec, 'terms').map(writeTerm).join(' + ');
  if (kind === 'linear-model' || kind === 'glm') {
    const outcome = readObject(spec, 'outcome');
    const left = writeTerm({
      columns: [readText(outcome, 'column')],
      transform: readText(outcome, 'transform'),
    });
    return `${left} ~ ${terms === '' ? '1' : terms}`;
  }
  if (kind === 'cox') return `(${readText(spec, 'time')}, ${readText(spec, 'event')}) ~ ${terms}`;
  return `${kind}(${listNames(spec).map(quoteName).join(', ')})`;
}

const NAMES = [
  'column',
  'columns',
  'row',
  'first',
  'second',
  'group',
  'by',
  'block',
  'time',
  'event',
  'order',
];

function listNames(spec: JsonObject): readonly string[] {
  const nested = isJsonObject(spec.pairs) ? listNames(spec.pairs) : [];
  return [
    ...NAMES.flatMap((key) => {
      const value = spec[key];
      if (isJsonList(value)) return value.filter((one) => typeof one === 'string');
      return typeof value === 'string' ? [value] : [];
    }),
    ...nested,
  ];
}

/** The family of an analysis: its kind, with the distribution and the errors of a model. */
export function writeFamily(spec: Json): string {
  if (!isJsonObject(spec)) return '';
  const errors = readObject(spec, 'errors');
  const kind = readText(errors, 'kind');
  const detail = readText(errors, 'type') || readText(errors, 'column');
  return [
    readText(spec, 'kind'),
    readText(spec, 'family'),
    readText(spec, 'link'),
    kind === '' || kind === 'model' ? '' : [kind, detail].filter((part) => part !== '').join(' '),
  ]
    .filter((part) => part !== '')
    .join(', ');
}
