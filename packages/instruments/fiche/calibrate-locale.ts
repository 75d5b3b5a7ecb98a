import { readFileSync } from 'node:fs';
import type { FicheCheck } from './fiche.ts';
import { measureFiles, rowsOf, writePiece } from './measure-files.ts';

const PLAIN = `id;ville;montant;jour\n${Array.from({ length: 96 }, (_, row) => {
  const amount = row % 4 === 1 ? '' : row % 2 === 0 ? `${1234 + row}.5` : `${row}.25`;
  return `${row + 1};${row % 3 === 0 ? 'Évry' : 'Nîmes'};${amount};2001-0${1 + (row % 9)}-${10 + (row % 19)}`;
}).join('\n')}\n`;
const decimalComma = (text: string): string => text.replace(/(\d)\.(\d)/g, '$1,$2');
const VARIANTS: readonly { readonly label: string; readonly make: () => string }[] = [
  { label: 'virgule décimale', make: () => decimalComma(PLAIN) },
  { label: 'dates jj/mm/aaaa', make: () => PLAIN.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1') },
  { label: 'fins de ligne CRLF', make: () => PLAIN.replaceAll('\n', '\r\n') },
  { label: 'marque d’ordre des octets', make: () => `\ufeff${PLAIN}` },
  {
    label: 'espace insécable des milliers',
    make: () => decimalComma(PLAIN).replace(/;1(\d{3}),/g, ';1\u00a0$1,'),
  },
  { label: 'accents décomposés (NFD)', make: () => PLAIN.normalize('NFD') },
];
export const LOCALE_INSTRUMENTS = ['I-DQ-1', 'I-DQ-1.pairs', 'I-DQ-5', 'I-DQ-5.links'] as const;

/** The readings of one small table written in the ways of several places, beside those of the plain one. */
export async function calibrateLocale(
  room: string,
  caseFolder: string,
): Promise<ReadonlyMap<string, readonly FicheCheck[]>> {
  const expected = await readFacts(room, caseFolder, PLAIN);
  const checks = new Map<string, FicheCheck[]>(LOCALE_INSTRUMENTS.map((id) => [id, []]));
  for (const { label, make } of VARIANTS) {
    const found = await readFacts(room, caseFolder, make());
    for (const id of LOCALE_INSTRUMENTS)
      checks.get(id)?.push(compare(label, expected.get(id), found.get(id)));
  }
  return checks;
}

/** A small store as SQL text, for the ways to write it. */
export const PLAIN_DDL = `CREATE TABLE états (code TEXT PRIMARY KEY);
CREATE TABLE vols (vol_id TEXT, état TEXT REFERENCES états(code));
INSERT INTO états VALUES ('CA'), ('NY');
INSERT INTO vols VALUES ('V0000001', 'CA'), ('V0000001', 'ZZ');
`;

/** Other ways to write the texts of a hand-in: the reading keeps its rows. */
export async function calibrateTexts(
  room: string,
  input: {
    readonly caseFolder: string;
    readonly path: string;
    readonly instrument: string;
    readonly others?: readonly string[];
  },
): Promise<readonly FicheCheck[]> {
  const text = readFileSync(input.path, 'utf8');
  const name = input.path.split('/').at(-1) ?? input.path;
  const read = async (content: string): Promise<string> => {
    const paths = [writePiece(room, name, content), ...(input.others ?? [])];
    const readings = await measureFiles({
      caseFolder: input.caseFolder,
      paths,
      instruments: [input.instrument],
    });
    return summarise(
      JSON.stringify(rowsOf(readings, input.instrument)),
      rowsOf(readings, input.instrument).length,
    );
  };
  const expected = await read(text);
  const checks: FicheCheck[] = [];
  for (const [label, content] of [
    ['fins de ligne CRLF', text.replaceAll('\n', '\r\n')],
    ['marque d’ordre des octets', `\ufeff${text}`],
    ['accents décomposés (NFD)', text.normalize('NFD')],
    ...(name.endsWith('.csv') ? [['virgule décimale', decimalComma(text)] as const] : []),
  ] as const)
    checks.push(compare(label, expected, await read(content)));
  return checks;
}

function compare(label: string, expected = '', found = ''): FicheCheck {
  return {
    label,
    expected,
    found,
    held: found === expected && expected !== '',
    source: 'même contenu, écriture simple',
  };
}

/** Rows in short: how many, and a print of their content. */
function summarise(content: string, rows: number): string {
  let print = 0;
  for (const char of content.normalize('NFC'))
    print = (Math.imul(print, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return `${rows} lignes, somme ${print.toString(16)}`;
}

async function readFacts(
  room: string,
  caseFolder: string,
  text: string,
): Promise<ReadonlyMap<string, string>> {
  const paths = [writePiece(room, 'donnees.csv', text)];
  const readings = await measureFiles({ caseFolder, paths, instruments: LOCALE_INSTRUMENTS });
  return new Map(
    LOCALE_INSTRUMENTS.map((id) => {
      const rows = rowsOf(readings, id);
      // The halves of this one are drawn from the bytes of the file: its counts are compared, not its area.
      if (id === 'I-DQ-5.links')
        return [id, rows.map((row) => `${row.column} ${row.absent} ${row.rows}`).join(', ')];
      if (id !== 'I-DQ-1') return [id, summarise(JSON.stringify(rows), rows.length)];
      const facts = rows.map((row) => `${row.type} ${row.n} ${row.missing} ${row.distinct} ${row.min ?? ''}`);
      return [id, facts.join(', ')];
    }),
  );
}
