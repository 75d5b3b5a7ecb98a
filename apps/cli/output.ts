import { errorCode, errorInfo } from '@etalon/error';
import { explainError, isLanguage, type Language, translate } from '@etalon/i18n';
import { cliMessages } from '@etalon/i18n/messages/cli';

/** 0 done or verdict met, 1 verdict not met, 2 misuse, 3 fault of the program. */
export const EXIT = { done: 0, refused: 1, misuse: 2, fault: 3 } as const;

/** The language asked for (`--lang`, then `ETALON_LANG`), else French. */
export function chooseTerminalLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  return [asked, environment.ETALON_LANG].find(isLanguage) ?? 'fr';
}

/** One JSON value on standard output, ended by a newline; nothing else is ever written there with `--json`. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function writeLine(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function warnLine(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Rows under aligned headings; numbers are aligned right. */
export function formatTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const cells = rows.map((row) => row.map(String));
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => (row[column] ?? '').length)),
  );
  const isNumber = headings.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const draw = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        isNumber[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [draw(headings), draw(widths.map((width) => '─'.repeat(width))), ...cells.map(draw)].join('\n');
}

/** The sentence for anything a command threw, and the exit code it deserves. */
export function explainFailure(
  error: unknown,
  language: Language,
): { readonly sentence: string; readonly exit: number; readonly code: string } {
  const code = errorCode(error);
  if (code !== null) {
    const { what, remedy } = explainError(language, code, errorInfo(error));
    // What a terminal says is searched and piped: spaces that hold a line together on a page are plain ones there.
    return { code, exit: EXIT.misuse, sentence: `${what}\n${remedy}`.replaceAll('\u00a0', ' ') };
  }
  const file = missingFile(error);
  if (file !== null)
    return {
      code: 'cli.file-missing',
      exit: EXIT.misuse,
      sentence: translate(language, cliMessages['cli.file-missing'], { path: file }),
    };
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    code: 'cli.fault',
    exit: EXIT.fault,
    sentence: `${translate(language, cliMessages['cli.fault'])}\n${text}`,
  };
}

function missingFile(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  const expected = ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(String(error.code));
  return expected ? String(error.path) : null;
}
