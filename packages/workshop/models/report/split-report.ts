import { writeNumber } from '../../analysis/write-finding.ts';
import {
  type BoundFigure,
  CHOICE_TEXTS,
  type ModelsReport,
  type RunFigure,
  SURPRISE_TEXTS,
} from './report-content.ts';

export interface ReportPart {
  readonly text: string;
  /** The figure that the text writes; null for the words between. */
  readonly figure: BoundFigure | null;
}

type Language = 'fr' | 'en';

const TOKEN = /\{([a-z0-9-]{1,60})(?::([in]))?\}/g;
const MOST_DECIMALS = 6;

/** A text cut into words and bound figures; a token that names none stays as it was typed. */
export function splitReport(
  text: string,
  figures: readonly BoundFigure[],
  language: Language,
): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  let from = 0;
  for (const { 0: token, 1: id, 2: form, index } of text.matchAll(TOKEN)) {
    const figure = figures.find((one) => one.id === id);
    if (figure === undefined) continue;
    if (index > from) parts.push({ text: text.slice(from, index), figure: null });
    parts.push({ text: writeForm(figure, form, language), figure });
    from = index + token.length;
  }
  return from < text.length ? [...parts, { text: text.slice(from), figure: null }] : parts;
}

/** Tokens of a text that name no figure of the report. */
export function listUnknownTokens(text: string, figures: readonly BoundFigure[]): readonly string[] {
  const found = [...text.matchAll(TOKEN)].flatMap(([token, id]) =>
    figures.some((one) => one.id === id) ? [] : [token],
  );
  return [...new Set(found)];
}

/** The text with its numbers written out. */
export function writeReportText(text: string, figures: readonly BoundFigure[], language: Language): string {
  return splitReport(text, figures, language)
    .map((part) => part.text)
    .join('');
}

/** Every text of the report with its place in it. */
export function listReportTexts({
  choices,
  surprises,
  conclusion,
}: ModelsReport): readonly { readonly path: readonly string[]; readonly text: string }[] {
  return [
    ...choices.flatMap((item) =>
      CHOICE_TEXTS.map((name) => ({ path: ['choices', `@${item.id}`, name], text: item[name] })),
    ),
    ...surprises.flatMap((item) =>
      SURPRISE_TEXTS.map((name) => ({ path: ['surprises', `@${item.id}`, name], text: item[name] })),
    ),
    { path: ['conclusion'], text: conclusion },
  ];
}

/** Ids of the figures that a text names. */
export function listNamed(text: string): readonly string[] {
  return [...new Set([...text.matchAll(TOKEN)].map(([, id]) => id ?? ''))];
}

/** The value alone: as many decimals as its interval tells apart, three significant digits without one. */
export function writeFigure(figure: Pick<RunFigure, 'value' | 'lo' | 'hi'>, language: Language): string {
  return writeNumber(figure.value, decimalsOf(figure), language);
}

/** `0,81 [0,79 ; 0,83]`; the value alone when it has no interval. */
export function writeSpan(figure: Pick<RunFigure, 'value' | 'lo' | 'hi'>, language: Language): string {
  const { lo, hi } = figure;
  const value = writeFigure(figure, language);
  if (lo === null || hi === null) return value;
  const between = language === 'fr' ? '\u00a0; ' : '; ';
  const [low, high] = [lo, hi].map((end) => writeNumber(end, decimalsOf(figure), language));
  return `${value} [${low}${between}${high}]`;
}

function writeForm(figure: BoundFigure, form: string | undefined, language: Language): string {
  if (form === 'i') return writeSpan(figure, language);
  if (form === 'n') return writeNumber(figure.n, 0, language);
  return writeFigure(figure, language);
}

function decimalsOf({ value, lo, hi }: Pick<RunFigure, 'value' | 'lo' | 'hi'>): number {
  const ends = [value, lo, hi].filter((end) => end !== null);
  if (ends.every(Number.isInteger)) return 0;
  const width = lo === null || hi === null ? 0 : Math.abs(hi - lo);
  if (width === 0) return Math.min(MOST_DECIMALS, countDecimals(value ?? 0));
  const told = Math.max(0, 1 - Math.floor(Math.log10(width)));
  // An end that is not zero is not written as zero: on which side of it the interval stands is what one reads first.
  const seen = ends.map((end) => (end === 0 ? 0 : Math.ceil(-Math.log10(Math.abs(end)) - HALF)));
  return Math.min(MOST_DECIMALS, Math.max(told, ...seen));
}

/** −log10 of one half: 0.005 is written 0.01 with two decimals. */
const HALF = Math.log10(2);

/** Decimals of three significant digits, without the zeros at their end. */
function countDecimals(value: number): number {
  const [digits = '', power = '0'] = value.toExponential(2).split('e');
  const kept = digits.replace(/^-?\d\.?/, '').replace(/0+$/, '').length;
  return Math.max(0, kept - Number(power));
}
