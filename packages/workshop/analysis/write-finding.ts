import type { AnalysisFinding, FindingNumber } from './analysis-content.ts';

/** A number as a French or English sentence writes it, with the minus sign and the decimals asked. */
export function writeNumber(value: number | null, decimals: number, language: 'fr' | 'en' = 'fr'): string {
  if (value === null || !Number.isFinite(value)) return '—';
  const written = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
  return written.replace('-', '\u2212');
}

export interface SentencePart {
  readonly text: string;
  /** The bound number that the text writes, or null for the words between. */
  readonly number: FindingNumber | null;
}

/** The sentence of a finding cut into words and bound numbers; `{name}` without a number of that name stays as typed. */
export function splitFinding(
  finding: Pick<AnalysisFinding, 'sentence' | 'numbers'>,
  language: 'fr' | 'en' = 'fr',
): readonly SentencePart[] {
  return finding.sentence.split(/(\{[^{}]*\})/).flatMap((text): readonly SentencePart[] => {
    if (text === '') return [];
    const number = finding.numbers.find((row) => text === `{${row.id}}`) ?? null;
    return [{ text: number === null ? text : writeNumber(number.value, number.decimals, language), number }];
  });
}

/** The sentence with its numbers written out. */
export function writeFinding(
  finding: Pick<AnalysisFinding, 'sentence' | 'numbers'>,
  language: 'fr' | 'en' = 'fr',
): string {
  return splitFinding(finding, language)
    .map((part) => part.text)
    .join('');
}
