import type { ReadingRow } from '../reading.ts';

export interface Variant {
  readonly label: string;
  readonly respell: (text: string, name: string) => string;
}

const VARIANTS: readonly (Variant & { readonly files?: RegExp })[] = [
  { label: 'fins de ligne CRLF', respell: (text) => text.replaceAll('\n', '\r\n') },
  { label: 'marque d’ordre des octets', respell: (text) => `\ufeff${text}` },
  { label: 'accents décomposés (NFD)', respell: (text) => text.normalize('NFD') },
  {
    label: 'virgule décimale',
    files: /\.csv$/,
    respell: (text, name) => (name.endsWith('.csv') ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text),
  },
  {
    label: 'point décimal dans le texte',
    files: /\.md$/,
    respell: (text, name) => (name.endsWith('.md') ? text.replace(/(\d),(\d)/g, '$1.$2') : text),
  },
];

/** Other spellings of the same content that suit these files. */
export function listVariants(names: readonly string[]): readonly Variant[] {
  return VARIANTS.filter(({ files }) => files === undefined || names.some((name) => files.test(name)));
}

/** Members of a row that repeat the text as it is written. */
const AS_WRITTEN = new Set(['shown', 'context', 'label', 'object', 'sha256']);

/** Rows in short: how many, and a print of what they count and where. */
export function summarise(rows: readonly ReadingRow[]): string {
  const content = rows.map((row) => Object.entries(row).filter(([name]) => !AS_WRITTEN.has(name)));
  let print = 0;
  for (const char of JSON.stringify(content).normalize('NFC'))
    print = (Math.imul(print, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `${rows.length} lignes, somme ${print.toString(16)}`;
}
