import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PlaceLists, readPlaceLists } from '@etalon/core/identity';

const FOLDER = join(import.meta.dirname, '../../content/places');
/** Day of the last yearly list that the files were made from. */
const AS_OF = '2026-01-01';
let read: Promise<PlaceLists> | null = null;

/** The communes and countries of birth that ship; read once for the process. */
export function readShippedPlaces(): Promise<PlaceLists> {
  read ??= readFiles().catch((error: unknown) => {
    read = null;
    throw error;
  });
  return read;
}

async function readFiles(): Promise<PlaceLists> {
  const [communes, countries] = await Promise.all(
    ['communes.tsv', 'countries.tsv'].map((name) => readFile(join(FOLDER, name), 'utf8')),
  );
  return readPlaceLists({ asOf: AS_OF, communes: communes ?? '', countries: countries ?? '' });
}
