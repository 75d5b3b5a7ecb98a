import { EtalonError } from '@etalon/error';
import type { DuckdbErrorCode } from './errors.ts';

const ABSOLUTE_PATH = /(?<![\w).])(?:[A-Za-z]:)?(?:[/\\][\w.@+~-]+){2,}[/\\]?/g;

function codeOf(kind: string, message: string): DuckdbErrorCode {
  if (kind === 'INTERRUPT' || message.includes('Interrupted')) return 'duckdb.interrupted';
  if (kind === 'Out of Memory') return 'duckdb.out-of-memory';
  if (kind === 'Permission' || message.includes('configuration has been locked'))
    return 'duckdb.access-refused';
  return 'duckdb.query-failed';
}

/** The text of a DuckDB error with each absolute path cut to its last part. */
function hidePaths(text: string): string {
  return text.replaceAll(ABSOLUTE_PATH, (path) => `…/${path.split(/[/\\]/).filter(Boolean).at(-1) ?? ''}`);
}

/** Turns what the engine threw into an EtalonError; the original is dropped, since it may name folders of the server. */
export function describeFailure(error: unknown): EtalonError {
  const text = error instanceof Error ? error.message : String(error);
  const parts = /^([A-Za-z ]+?) Error: ([\s\S]*)$/.exec(text);
  const kind = parts?.[1] ?? 'Unknown';
  const message = (parts?.[2] ?? text).split('\n\nStack Trace:')[0] ?? '';
  return new EtalonError(codeOf(kind, message), { info: { kind, message: hidePaths(message) } });
}
