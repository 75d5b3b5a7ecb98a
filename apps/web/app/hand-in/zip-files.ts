import { Zip, ZipPassThrough } from 'fflate';

export interface ZippedFile {
  readonly path: string;
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
}

/** The same files always make the same archive. */
const MOMENT = new Date(1980, 0, 1, 12);

/** An archive without compression, made as it is read: one chunk of one file is held at a time. */
export async function* zipFiles(
  files: Iterable<ZippedFile> | AsyncIterable<ZippedFile>,
): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for await (const { path, open } of files) {
    const entry = new ZipPassThrough(path);
    entry.mtime = MOMENT;
    zip.add(entry);
    for await (const chunk of await open()) {
      entry.push(new Uint8Array(chunk));
      yield* made.splice(0);
    }
    entry.push(new Uint8Array(0), true);
    yield* made.splice(0);
  }
  zip.end();
  yield* made.splice(0);
}
