import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureHandIn } from '../measure-hand-in.ts';
import type { FicheCheck } from './fiche.ts';

const PLAIN =
  'id;ville;montant;jour\n1;Évry;1234.5;2001-02-13\n2;Nîmes;0.25;2001-12-31\n3;Évry;;2001-01-05\n';
const VARIANTS: readonly { readonly label: string; readonly make: () => string }[] = [
  { label: 'virgule décimale', make: () => PLAIN.replaceAll('1234.5', '1234,5').replaceAll('0.25', '0,25') },
  { label: 'dates jj/mm/aaaa', make: () => PLAIN.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1') },
  { label: 'fins de ligne CRLF', make: () => PLAIN.replaceAll('\n', '\r\n') },
  { label: 'marque d’ordre des octets', make: () => `\ufeff${PLAIN}` },
  {
    label: 'espace insécable des milliers',
    make: () => PLAIN.replaceAll('1234.5', '1\u00a0234,5').replaceAll('0.25', '0,25'),
  },
  { label: 'accents décomposés (NFD)', make: () => PLAIN.normalize('NFD') },
];

/** The profile of one small table written in the ways of several places, beside that of the plain one. */
export async function calibrateLocale(caseFolder: string): Promise<readonly FicheCheck[]> {
  const room = mkdtempSync(join(tmpdir(), 'etalon-locale-'));
  try {
    const expected = await readFacts(room, caseFolder, PLAIN);
    const checks: FicheCheck[] = [];
    for (const { label, make } of VARIANTS) {
      const found = await readFacts(room, caseFolder, make());
      checks.push({ label, expected, found, held: found === expected });
    }
    return checks;
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

async function readFacts(room: string, caseFolder: string, text: string): Promise<string> {
  const folder = mkdtempSync(join(room, 'table-'));
  const path = join(folder, 'donnees.csv');
  writeFileSync(path, text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  const [reading] = await measureHandIn({
    pieces: [{ slot: '', fileName: 'donnees.csv', path, sha256 }],
    caseFolder,
    scope: 'visible',
    confirmedMatches: [],
    instruments: ['I-DQ-1'],
  });
  const rows: readonly Readonly<Record<string, unknown>>[] = Array.isArray(reading?.value)
    ? reading.value
    : [];
  return rows.map((row) => `${row.type} ${row.n} ${row.missing} ${row.distinct} ${row.min ?? ''}`).join(', ');
}
