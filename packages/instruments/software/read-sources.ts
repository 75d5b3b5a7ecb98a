import { readArchive, refusalOf } from '@etalon/evidence';
import { readHead } from '../bench/read-head.ts';
import type { MeasurePiece, Workbench } from '../bench/workbench.ts';
import type { Absence } from '../build-reading.ts';
import { explainRefusal } from '../explain-refusal.ts';

/** A text of the delivered code: the piece it stands in, and its place there ('' for a piece of its own). */
export interface SourceText {
  readonly piece: string;
  readonly name: string;
  readonly locator: string;
  readonly text: string;
}

export interface ReadSources {
  readonly texts: readonly SourceText[];
  /** Files of code in the archives, read or not. */
  readonly files: number;
  /** True when some were too many or too long to be read. */
  readonly isCut: boolean;
}

const MIB = 1024 * 1024;
const MOST_ARCHIVE = 100 * MIB;
const MOST_FILE = MIB;
const MOST_FILES = 3_000;
const READ =
  /\.(py|ipynb|r|jl|tsx?|mts|cts|jsx?|mjs|cjs|java|kt|scala|go|rs|cs|rb|php|sql|ya?ml|toml|xml|info|feature|sh)$/i;
/** What tools and installed packages write is not the code of the hand-in. */
const FOREIGN =
  /(^|\/)(node_modules|\.git|\.venv|venv|env|site-packages|dist|build|target|vendor|__pycache__|\.tox)\//i;

/** Texts of the archives of code, of scripts and of reports that stand alone; an archive that cannot be read says why. */
export function readSources(bench: Workbench): ReadSources | Absence {
  const texts: SourceText[] = [];
  let files = 0;
  let isCut = false;
  for (const piece of bench.piecesOf('repository')) {
    const read = readPiece(piece);
    if ('state' in read) return read;
    texts.push(...read.texts);
    files += read.files;
    isCut ||= read.isCut;
  }
  for (const role of ['code', 'test-report', 'coverage-report'] as const)
    for (const piece of bench.piecesOf(role)) {
      const text = decode(readHead(piece));
      texts.push({ piece: piece.fileName, name: piece.fileName, locator: '', text });
    }
  return { texts, files: files + bench.piecesOf('code').length, isCut };
}

/** Text of UTF-8 bytes, without the mark of their order. */
const decode = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\ufeff/, '');

function readPiece(piece: MeasurePiece): ReadSources | Absence {
  try {
    const content = readHead(piece, MOST_ARCHIVE + 1);
    if (content.length > MOST_ARCHIVE)
      return { state: 'not_run', reason: `L’archive « ${piece.fileName} » dépasse 100 Mio.` };
    const archive = readArchive(content);
    const own = archive.entries.filter(({ name }) => READ.test(name) && !FOREIGN.test(name));
    const kept = own.filter(({ inflatedBytes }) => inflatedBytes <= MOST_FILE).slice(0, MOST_FILES);
    const names = new Set(kept.map(({ name }) => name));
    const texts = [...archive.inflate((name) => names.has(name))].map(
      ([name, bytes]): SourceText => ({
        piece: piece.fileName,
        name: name.normalize('NFC'),
        locator: name.normalize('NFC'),
        text: decode(bytes),
      }),
    );
    return {
      texts: texts.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
      files: own.length,
      isCut: kept.length < own.length,
    };
  } catch (error) {
    const refusal = refusalOf(error, piece.fileName);
    if (refusal === null) throw error;
    return { state: 'invalid_evidence', reason: explainRefusal(refusal) };
  }
}
