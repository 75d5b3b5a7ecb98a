import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Yearly lists of the package, by the version that carries each; 2020 was never published. */
const LISTS: readonly (readonly [year: number, version: string])[] = [
  [2018, '0.3.0'],
  [2019, '0.7.0'],
  [2021, '1.1.1'],
  [2022, '2.3.1'],
  [2023, '3.1.1'],
  [2024, '4.1.0'],
  [2025, '5.3.0'],
  [2026, '6.0.0'],
];
const PACKAGE = '@etalab/decoupage-administratif';
const OUT = resolve(import.meta.dirname, '../../content/places/communes.tsv');

interface Listed {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly chefLieu?: string;
  readonly nouveauCode?: string;
  readonly communeAbsorbante?: string;
}

/** `A` a commune, `D` delegated, `S` associated, `M` a municipal district, `R` renumbered, `X` gone. */
const STATES: Readonly<Record<string, string>> = {
  'commune-actuelle': 'A',
  'commune-deleguee': 'D',
  'commune-associee': 'S',
  'arrondissement-municipal': 'M',
  'ancien-code': 'R',
};

interface Known {
  names: readonly string[];
  type: string;
  lastYear: number;
  successor: string;
}

function fetchList(folder: string, version: string): readonly Listed[] {
  const target = mkdtempSync(join(folder, 'list-'));
  execFileSync('npm', ['pack', `${PACKAGE}@${version}`, '--silent', '--pack-destination', target]);
  execFileSync('tar', [
    ...['-xzf', join(target, `etalab-decoupage-administratif-${version}.tgz`)],
    ...['-C', target],
  ]);
  return JSON.parse(readFileSync(join(target, 'package/data/communes.json'), 'utf8'));
}

/** Corsica was split on 1 January 1976, the Seine and the Seine-et-Oise on 1 January 1968: other days are not in the lists. */
function dayOfRenumbering(old: string, next: string): string {
  if (old.startsWith('20')) return '1976-01-01';
  return /^7[58]/.test(old) && /^9[1-5]/.test(next) ? '1968-01-01' : '';
}

function remember(known: Map<string, Known>, year: number, row: Listed): void {
  const found = known.get(row.code) ?? { names: [], type: row.type, lastYear: year, successor: '' };
  const others = found.names.filter((name) => name !== row.nom);
  found.names = row.type === 'commune-actuelle' ? [row.nom, ...others] : [...others, row.nom];
  // A new commune keeps the code of its seat, which is then listed twice: the whole commune says what the code is.
  if (found.lastYear !== year || found.type !== 'commune-actuelle') found.type = row.type;
  found.lastYear = year;
  const successor = row.nouveauCode ?? row.communeAbsorbante ?? row.chefLieu ?? '';
  found.successor = successor === row.code ? '' : successor;
  known.set(row.code, found);
}

function writeRow(code: string, row: Known, starts: ReadonlyMap<string, string>): string {
  const names = row.names.join('|');
  const renumbered = row.type === 'ancien-code' ? dayOfRenumbering(code, row.successor) : '';
  const next = LISTS.find(([year]) => year > row.lastYear)?.[0];
  // Gone between two lists: the later list is the first day on which it surely exists no more.
  const gone = next === undefined || row.lastYear === 2018 ? '' : `${next}-01-01`;
  const ended = row.lastYear < 2026 && row.lastYear !== 2018 ? gone : renumbered;
  const state = row.lastYear === 2026 || row.type === 'ancien-code' ? (STATES[row.type] ?? 'X') : 'X';
  return [code, names, state, starts.get(code) ?? '', ended, row.successor].join('\t');
}

const folder = mkdtempSync(join(tmpdir(), 'communes-'));
try {
  const known = new Map<string, Known>();
  for (const [year, version] of LISTS)
    for (const row of fetchList(folder, version)) remember(known, year, row);
  const starts = new Map<string, string>();
  for (const [code, row] of known)
    if (row.type === 'ancien-code' && row.successor !== '') {
      const day = dayOfRenumbering(code, row.successor);
      if (day !== '') starts.set(row.successor, day);
    }
  const lines = [...known].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = ['code', 'noms', 'etat', 'debut', 'fin', 'suite'].join('\t');
  writeFileSync(OUT, `${[head, ...lines.map(([code, row]) => writeRow(code, row, starts))].join('\n')}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
