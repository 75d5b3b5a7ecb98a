import { extname } from 'node:path';
import type { NotebookCell } from '@etalon/evidence';
import { readHead } from '../bench/read-head.ts';
import { openNotebook } from '../bench/read-texts.ts';
import type { Workbench } from '../bench/workbench.ts';

export interface Script {
  readonly path: string;
  /** `python` or `r` in lower case; '' when the file does not say. */
  readonly language: string;
  readonly cells: readonly NotebookCell[];
}

const LANGUAGES: Readonly<Record<string, string>> = {
  '.py': 'python',
  '.r': 'r',
  '.jl': 'julia',
  '.sh': 'shell',
};
const MAX_BYTES = 5 * 1024 * 1024;

/** Notebooks cell by cell, and scripts as one cell of code. */
export function listScripts(bench: Workbench, withCode: boolean): readonly Script[] {
  const notebooks = bench.piecesOf('notebook').map((piece) => {
    const { language, cells } = openNotebook(piece);
    return { path: piece.fileName, language: language.toLowerCase(), cells };
  });
  const scripts = (withCode ? bench.piecesOf('code') : []).map((piece) => ({
    path: piece.fileName,
    language: LANGUAGES[extname(piece.fileName).toLowerCase()] ?? '',
    cells: [
      {
        kind: 'code' as const,
        source: readHead(piece, MAX_BYTES).toString('utf8'),
        executionCount: null,
        outputs: [],
        locator: 'script entier',
      },
    ],
  }));
  return [...notebooks, ...scripts];
}

/** Code without its comments; texts between quotes are kept, `#` inside them too. */
export function stripComments(source: string): string {
  return source.replace(
    /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|#[^\n]*/g,
    (_, quoted: string | undefined) => quoted ?? '',
  );
}
