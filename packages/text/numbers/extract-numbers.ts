import type { TextBlock } from '../blocks/text-block.ts';

export interface TextNumber {
  /** As printed, with its unit. */
  readonly shown: string;
  readonly value: number;
  /** Half a unit of the last printed digit, in the scale of `value`. */
  readonly halfUnit: number;
  /** What the printed figure was multiplied by to give `value`. */
  readonly factor: number;
  /** Significant digits printed. */
  readonly digits: number;
  /** Canonical unit, '' when there is none; percentages are shares of 1 under `%`. */
  readonly unit: string;
  /** Sentence around, to name what is counted. */
  readonly context: string;
  readonly locator: string;
}

interface UnitRule {
  readonly pattern: RegExp;
  readonly unit: string;
  readonly factor: number;
}

const UNITS: readonly UnitRule[] = [
  { pattern: /^(%|pour cent|p\. 100|percent)/i, unit: '%', factor: 0.01 },
  { pattern: /^(milliards?) ?(d['’]euros|€)/i, unit: '€', factor: 1e9 },
  { pattern: /^(millions?) ?(d['’]euros|€)/i, unit: '€', factor: 1e6 },
  { pattern: /^M€/, unit: '€', factor: 1e6 },
  { pattern: /^k ?€/i, unit: '€', factor: 1e3 },
  { pattern: /^(€|euros?\b|eur\b)/i, unit: '€', factor: 1 },
  { pattern: /^milliards?\b/i, unit: '', factor: 1e9 },
  { pattern: /^millions?\b/i, unit: '', factor: 1e6 },
  { pattern: /^milliers?\b|^mille\b/i, unit: '', factor: 1e3 },
  { pattern: /^(minutes?|mn|min)\b/i, unit: 's', factor: 60 },
  { pattern: /^(secondes?|sec|s)\b/i, unit: 's', factor: 1 },
  { pattern: /^ms\b/i, unit: 's', factor: 0.001 },
  { pattern: /^(heures?|h)\b/i, unit: 's', factor: 3600 },
  { pattern: /^(jours?|days?)\b/i, unit: 's', factor: 86_400 },
  { pattern: /^(Go|GB|Gio)\b/, unit: 'o', factor: 1e9 },
  { pattern: /^(Mo|MB|Mio)\b/, unit: 'o', factor: 1e6 },
  { pattern: /^(To|TB|Tio)\b/, unit: 'o', factor: 1e12 },
  { pattern: /^km\b/i, unit: 'm', factor: 1000 },
  { pattern: /^m\b/, unit: 'm', factor: 1 },
];

const NUMBER =
  /(?<![\p{L}\p{N}_/.,:#-])([-−–+]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:([.,])(\d+))?(?![\p{L}\p{N}_/:]|[.,]\d)/gu;
/** A unit stuck to the number, as « 12min » or « 3h ». */
const STUCK = /(\d)(?=(?:min|mn|h|s|ms|km|m|Go|Mo|To|k€|M€|€)\b|%|€)/g;
/** Longest part of a sentence that is kept. */
const AROUND = 400;
const MARKS = ['. ', '! ', '? '];
/** Characters looked at around a number. */
const NEAR = 60;
const MONTH = /^\s?(janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/i;
const REFERENCE =
  /(figures?|fig\.?|tableaux?|tab\.?|tables?|pages?|p\.|sections?|chapitres?|articles?|art\.?|étapes?|annexes?|§|n°|versions?|v\.?|équation|eq\.?|python|considérant|iso(?:\/iec)?)\s*$/i;

/**
 * Numbers printed in a text with their unit and the sentence around, decimal comma or point, spaces of thousands. Left out: years,
 * dates, numbers of figures, sections, articles and versions, references in brackets, code.
 */
export function extractNumbers(blocks: readonly TextBlock[]): readonly TextNumber[] {
  return blocks
    .filter((block) => block.kind !== 'code')
    .flatMap((block) => readBlock({ ...block, text: block.text.replace(STUCK, '$1 ') }));
}

function readBlock({ text, kind, locator }: TextBlock): readonly TextNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((found): readonly TextNumber[] => {
    const [shown, sign = '', whole = '', mark = '', decimals = ''] = found;
    const before = text.slice(Math.max(0, found.index - NEAR), found.index);
    const after = text.slice(found.index + shown.length, found.index + shown.length + NEAR);
    const isFirst = found.index < NEAR && before.trim() === '';
    if (mark === '' && isReference({ before, after, isFirst, kind })) return [];
    const rule = UNITS.find(({ pattern }) => pattern.test(after.replace(/^[ \u00a0\u202f]/, '')));
    if (rule === undefined && mark === '' && /^(19|20)\d\d$/.test(whole)) return [];
    const factor = rule?.factor ?? 1;
    const size = Number(`${whole.replace(/\D/g, '')}.${decimals || '0'}`);
    const isNegative = /[-−–]/.test(sign) && !/[\p{L}\p{N})]$/u.test(before);
    return [
      {
        shown: `${isNegative ? '−' : ''}${shown.replace(/^[-−–+]/, '')}${rule === undefined ? '' : ` ${rule.unit === '%' ? '%' : (rule.pattern.exec(after.trimStart())?.[0] ?? rule.unit)}`}`,
        value: (isNegative ? -size : size) * factor,
        halfUnit: 0.5 * 10 ** -decimals.length * factor,
        factor,
        digits: `${whole.replace(/\D/g, '')}${decimals}`.replace(/^0+/, '').length,
        unit: rule?.unit ?? '',
        context: sentenceAround(text, found.index, shown.length),
        locator,
      },
    ];
  });
}

function isReference(around: {
  readonly before: string;
  readonly after: string;
  readonly isFirst: boolean;
  readonly kind: TextBlock['kind'];
}): boolean {
  const { before, after, isFirst, kind } = around;
  if (REFERENCE.test(before)) return true;
  if (/\[\s*(?:\d+\s*,\s*)*$/.test(before) && /^\s*(?:,\s*\d+\s*)*\]/.test(after)) return true;
  if (isFirst && (/^\s*[.)]\s/.test(after) || kind === 'heading')) return true;
  return MONTH.test(after);
}

function sentenceAround(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND);
  const before = text.slice(from, at);
  const after = text.slice(at + length, at + length + AROUND);
  const start = Math.max(...MARKS.map((mark) => before.lastIndexOf(mark) + 1));
  const ends = MARKS.map((mark) => after.indexOf(mark)).filter((end) => end >= 0);
  const shown = text.slice(at, at + length);
  return `${before.slice(start)}${shown}${after.slice(0, Math.min(after.length, ...ends))}`
    .trim()
    .slice(0, AROUND);
}
