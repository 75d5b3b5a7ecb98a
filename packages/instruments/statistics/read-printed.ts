/** A number as it is printed: its value, half a unit of its last digit, and the sign before it. */
export interface Printed {
  readonly value: number;
  readonly half: number;
  readonly sign: '=' | '<' | '>';
}

const NUMBER = /^([<>≤≥=]?)([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(%?)$/i;

/** Reads `0,030`, `< 0,001`, `1 234,5`, `-2.5e-3`; null when the text is not one number. */
export function readPrinted(text: string): Printed | null {
  const plain = text
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/−/g, '-')
    .replace(/,(?=\d)/, '.');
  const [, mark = '', digits = '', percent = ''] = NUMBER.exec(plain) ?? [];
  if (digits === '') return null;
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e');
  const decimals = (mantissa.split('.')[1] ?? '').length - Number(exponent);
  const scale = percent === '' ? 1 : 0.01;
  const value = Number(digits) * scale;
  if (!Number.isFinite(value)) return null;
  const sign = mark === '<' || mark === '≤' ? '<' : mark === '>' || mark === '≥' ? '>' : '=';
  return { value, half: 0.5 * 10 ** -decimals * scale, sign };
}

/** The two bounds of a text such as « [1,2 ; 3,4] », as they are printed; null when there are not two. */
export function readBounds(text: string): readonly [Printed, Printed] | null {
  const found = text.replace(/−/g, '-').match(/-?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?/gi) ?? [];
  const [lo, hi] = found.slice(-2).map(readPrinted);
  return found.length < 2 || lo === null || lo === undefined || hi === null || hi === undefined
    ? null
    : [lo, hi];
}
