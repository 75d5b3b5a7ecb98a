import type { Diagnostic } from '@etalon/core/framework';
import type { ImportErrorCode, ImportWarningCode } from '../errors.ts';

type Report<Code extends string> = (
  code: Code,
  line: number,
  cell: number | null,
  info?: Diagnostic['info'],
) => void;

export interface Reporter {
  readonly warn: Report<ImportWarningCode>;
  readonly fail: Report<ImportErrorCode>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects the diagnostics of one reading in the order they are found. */
export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  return {
    diagnostics,
    warn: (code, line, cell, info = {}) => {
      diagnostics.push({ severity: 'warning', code, line, cell, info });
    },
    fail: (code, line, cell, info = {}) => {
      diagnostics.push({ severity: 'error', code, line, cell, info });
    },
  };
}
