import type { CaseFile } from '@etalon/cases';
import { quoteIdentifier } from '@etalon/duckdb';
import type { Workbench } from '../bench/workbench.ts';
import type { ReadingRow } from '../reading.ts';
import type { TableFacts } from './measure-store.ts';
import type { Store } from './open-store.ts';

const SHOWN = 20;
const isPath = (name: string): boolean => /^(chemin|path|fichier|file)$/i.test(name);
const isHash = (name: string): boolean => /^(sha_?256|empreinte|hash)$/i.test(name);

/** The table of the store with a path and a SHA-256 is the manifest of the unstructured zone; it is compared with the case's notes. */
export function checkUnstructured(
  bench: Workbench,
  store: Store,
  tables: readonly TableFacts[],
): readonly ReadingRow[] {
  const wanted = bench.case.manifest.files.filter(
    (file) => file.visible && file.path.startsWith('notes/') && !/\/manifest[^/]*$/.test(file.path),
  );
  if (wanted.length === 0) return [];
  const manifest = tables.find(
    (table) =>
      table.columns.some((column) => isPath(column.name)) &&
      table.columns.some((column) => isHash(column.name)),
  );
  if (manifest === undefined)
    return [
      {
        kind: 'finding',
        rule: 'zone non structurée sans manifeste',
        object: 'notes/',
        count: wanted.length,
        locator: 'aucune table avec un chemin et une empreinte SHA-256',
      },
    ];
  const listed = readManifest(store, manifest);
  const hashOf = (file: CaseFile): string | undefined =>
    listed.get(file.path) ?? listed.get(file.path.replace('notes/', ''));
  const locator = `table ${manifest.name}`;
  const list = (rule: string, files: readonly CaseFile[]): readonly ReadingRow[] =>
    files.slice(0, SHOWN).map((file) => ({ kind: 'finding', rule, object: file.path, count: 1, locator }));
  return [
    {
      kind: 'zone',
      rule: 'zone non structurée',
      object: manifest.name,
      count: listed.size,
      wanted: wanted.length,
      locator,
    },
    ...list(
      'fichier absent du manifeste',
      wanted.filter((file) => hashOf(file) === undefined),
    ),
    ...list(
      'empreinte différente',
      wanted.filter((file) => hashOf(file) !== undefined && hashOf(file) !== file.sha256),
    ),
  ];
}

function readManifest(store: Store, manifest: TableFacts): ReadonlyMap<string, string> {
  const path = manifest.columns.find((column) => isPath(column.name))?.name ?? '';
  const hash = manifest.columns.find((column) => isHash(column.name))?.name ?? '';
  const rows = store.rows(
    `SELECT ${quoteIdentifier(path)} AS p, ${quoteIdentifier(hash)} AS h FROM ${quoteIdentifier(manifest.name)}`,
  );
  return new Map(rows.map((row) => [String(row.p).replace(/^\.?\//, ''), String(row.h).toLowerCase()]));
}
