import { escapePointer, isObject, type JsonObject, type JsonValue } from '@etalon/evidence';
import { countLines } from '../bench/count-lines.ts';
import { readHead } from '../bench/read-head.ts';
import { readJsonPiece } from '../bench/read-list.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';

export interface PinnedLibrary {
  readonly name: string;
  /** Exact version, '' when the file gives a range or none. */
  readonly version: string;
  /** As the lock file writes it, '' when it does not. */
  readonly licence: string;
  readonly path: string;
  readonly locator: string;
}

/** Libraries named by the environment files of the hand-in (pip, Poetry, uv, conda, renv, npm, `sessionInfo()`). */
export function listPinned(bench: Workbench): readonly PinnedLibrary[] {
  return bench.piecesOf('environment').flatMap(readEnvironment);
}

function readEnvironment(piece: MeasurePiece): readonly PinnedLibrary[] {
  const name = piece.fileName.toLowerCase();
  if (name.endsWith('.json') || name === 'renv.lock' || name === 'pipfile.lock') return readJsonLock(piece);
  const text = readHead(piece)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (/^(poetry|uv)\.lock$/.test(name)) return readTomlLock(text, piece.fileName);
  if (name.startsWith('sessioninfo')) return readSession(text, piece.fileName);
  return readLines(text, piece.fileName);
}

/** `numpy==1.26.4`, `numpy=1.26.4=py311` and `- numpy=1.26`. */
function readLines(text: string, path: string): readonly PinnedLibrary[] {
  return text.split(/\r?\n/).flatMap((line, index): readonly PinnedLibrary[] => {
    const bare = line
      .replace(/\s#.*$|^#.*$/, '')
      .replace(/^\s*-\s+/, '')
      .trim();
    const found = /^([A-Za-z][\w.-]*)(?:\[[^\]]*\])?\s*(===?|=|[<>~!]=?|\^)?\s*([\w.*+!-]*)/.exec(bare);
    const name = found?.[1] ?? '';
    if (
      name === '' ||
      bare.endsWith(':') ||
      /^(name|channels|dependencies|prefix|variables|pip|defaults|conda-forge)$/i.test(name)
    )
      return [];
    const isExact = /^={1,3}$/.test(found?.[2] ?? '') && !/\*$/.test(found?.[3] ?? '');
    return [
      { name, version: isExact ? (found?.[3] ?? '') : '', licence: '', path, locator: `ligne ${index + 1}` },
    ];
  });
}

function readTomlLock(text: string, path: string): readonly PinnedLibrary[] {
  const lineOf = countLines(text);
  const libraries: PinnedLibrary[] = [];
  for (const found of text.matchAll(/\[\[package\]\]\s*\nname = "([^"]+)"\s*\nversion = "([^"]+)"/g))
    libraries.push({
      name: found[1] ?? '',
      version: found[2] ?? '',
      licence: '',
      path,
      locator: `ligne ${lineOf(found.index)}`,
    });
  return libraries;
}

/** « dplyr_1.1.4 » as R prints its session. */
function readSession(text: string, path: string): readonly PinnedLibrary[] {
  return text.split(/\r?\n/).flatMap((line, index) =>
    [...line.matchAll(/(?<![\w.])([A-Za-z][A-Za-z0-9.]*)_(\d[\w.-]*)/g)].map(
      ([, name = '', version = '']) => ({
        name,
        version,
        licence: '',
        path,
        locator: `ligne ${index + 1}`,
      }),
    ),
  );
}

function readJsonLock(piece: MeasurePiece): readonly PinnedLibrary[] {
  const root = readJsonPiece(piece);
  if (!isObject(root)) return [];
  const path = piece.fileName;
  return Object.entries(memberOf(root, 'Packages', 'packages', 'default', 'dependencies')).flatMap(
    ([key, value]): readonly PinnedLibrary[] => {
      const name = key.replace(/^.*node_modules\//, '');
      if (name === '' || !isObject(value)) return [];
      const version = value.Version ?? value.version;
      const licence = value.License ?? value.license;
      return [
        {
          name,
          version: typeof version === 'string' ? version.replace(/^==/, '') : '',
          licence: typeof licence === 'string' ? licence : '',
          path,
          locator: `/${escapePointer(key)}`,
        },
      ];
    },
  );
}

function memberOf(root: JsonObject, ...names: readonly string[]): JsonObject {
  for (const name of names) {
    const value: JsonValue | undefined = root[name];
    if (isObject(value)) return value;
  }
  return {};
}
