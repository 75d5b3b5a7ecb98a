import type { Diagnostic } from '@etalon/core/framework';

export interface Reporter {
  readonly warn: (code: string, line: number, cell: number | null, info?: Diagnostic['info']) => void;
  readonly fail: (code: string, line: number, cell: number | null, info?: Diagnostic['info']) => void;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects diagnostics of the `framework` area in the order they are found. */
export function createReporter(): Reporter {
  const diagnostics: Diagnostic[] = [];
  const add =
    (severity: Diagnostic['severity']): Reporter['warn'] =>
    (code, line, cell, info = {}) => {
      diagnostics.push({ severity, code: `framework.${code}`, line, cell, info });
    };
  return { warn: add('warning'), fail: add('error'), diagnostics };
}
