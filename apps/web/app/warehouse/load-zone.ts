import { EtalonError } from '@etalon/error';
import type { ProjectFile } from '@etalon/usecases';
import { askRun, askWholeReplay, outputOf, type RunFileName } from './ask-runs.ts';
import { findLastRun } from './find-build.ts';
import { type ShownRun, showRun } from './load-store.ts';
import { showBase, type WarehouseBase, type WarehousePlace } from './load-warehouse.ts';
import { nameSource } from './name-source.ts';
import { type IngestResult, type ManifestResult, type ReplayResult, resultOf } from './run-results.ts';

const TABLE_FILES = /\.(csv|tsv|jsonl?|parquet|arrow|xlsx|sqlite3?|db)$/i;

export interface ZoneView extends WarehouseBase {
  /** Files of the project that are not tables, and archives. */
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  /** Sources that could be the declared manifest, with their columns. */
  readonly manifests: readonly { readonly name: string; readonly columns: readonly string[] }[];
  /** Tables whose keys a file can be linked to. */
  readonly keys: readonly { readonly name: string; readonly columns: readonly string[] }[];
  readonly run: ShownRun<ManifestResult> | null;
  readonly lines: readonly object[];
}

/** The unstructured zone: its files, the manifest that names them, and where the two differ. */
export async function loadZone(place: WarehousePlace): Promise<ZoneView> {
  const { files } = place;
  const base = showBase(place);
  const run = await findLastRun(place, ['warehouse.manifest', 'warehouse.manifest-large']);
  const shown = showRun<ManifestResult>(place, run);
  const read = place.sources.map(({ source, run: reading }) => ({
    name: nameSource(source),
    columns: (resultOf<IngestResult>(reading)?.columns ?? []).map((column) => column.name),
  }));
  return {
    ...base,
    pending: base.pending || run?.state === 'queued' || run?.state === 'running',
    files: listZoneFiles(files).map(({ id, name, bytes }) => ({ id, name, bytes })),
    manifests: read,
    keys: [...(await listRecipeKeys(place)), ...read],
    run: shown,
    lines: (shown?.result?.shown ?? []).map((line) => ({ id: line.path, ...line })),
  };
}

function listZoneFiles(files: readonly ProjectFile[]): readonly ProjectFile[] {
  return files.filter((file) => !TABLE_FILES.test(file.name));
}

async function listRecipeKeys(place: WarehousePlace): Promise<ZoneView['keys']> {
  const { content } = place;
  const run = await askWholeReplay(place);
  const columns = (resultOf<ReplayResult>(run)?.columns ?? []).map((column) => column.name);
  return columns.length === 0 ? [] : [{ name: content.recipe.table, columns }];
}

/** Reads the chosen files and compares them with the declared manifest. */
export async function listZone(place: WarehousePlace, form: FormData): Promise<void> {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  const chosen = new Set(form.getAll('fichier').map(String));
  const files = listZoneFiles(place.files).filter((file) => chosen.has(file.id));
  if (files.length === 0)
    throw new EtalonError('form.invalid', {
      info: { count: 1, fields: ['fichier\u0000form.field.too_small'] },
    });
  const inputs: RunFileName[] = files.map(({ name, sha256 }) => ({ name, sha256 }));
  const declared = place.sources.find(({ source }) => nameSource(source) === text('manifest'));
  const manifest = outputOf(declared?.run ?? null, 'texte.parquet');
  if (manifest !== null) inputs.push({ name: 'manifeste declare', sha256: manifest });
  const keys = await findKeys(place, text('keys'));
  if (keys !== null && text('keyColumn') !== '') inputs.push({ name: 'cles', sha256: keys });
  await askRun(
    place,
    files.length > 500 ? 'manifest-large' : 'manifest',
    {
      ...(manifest === null ? {} : { manifest: 'manifeste declare' }),
      ...(text('link') === '' ? {} : { link: text('link') }),
      ...(text('linkPattern') === '' ? {} : { linkPattern: text('linkPattern') }),
      ...(keys === null || text('keyColumn') === ''
        ? {}
        : { keys: { input: 'cles', column: text('keyColumn') } }),
    },
    inputs,
  );
}

async function findKeys(place: WarehousePlace, name: string): Promise<string | null> {
  const { content, sources } = place;
  if (name === content.recipe.table) return outputOf(await askWholeReplay(place), 'recette.parquet');
  const found = sources.find(({ source }) => nameSource(source) === name);
  return outputOf(found?.run ?? null, 'texte.parquet');
}
