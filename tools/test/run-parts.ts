import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Counts, countPlaywright, countVitest } from './count-tests.ts';
import { type CommandOutcome, runCommand } from './run-command.ts';

export interface PartOutcome {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
  /** What to read when it failed; empty otherwise. */
  readonly report: string;
}

export interface Part {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** How to count: the command is one check, or it writes a machine-readable report. */
  readonly counting: 'check' | 'vitest' | 'playwright';
  /** Where that report is written; unused by a check. */
  readonly reportPath: string;
}

const PROGRESS = /^\s*(\[\d+\/\d+\] |[✓↓] )/;

/** Runs one part; whatever happens it has an outcome, and a crash is one failed test. */
export async function runPart(part: Part): Promise<PartOutcome> {
  const began = performance.now();
  rmSync(part.reportPath, { force: true });
  mkdirSync(join(part.reportPath, '..'), { recursive: true });
  const [command, ...args] = part.command;
  const outcome = await runCommand(command, args, part);
  const counts = countPart(part, outcome);
  const seconds = (performance.now() - began) / 1000;
  const late = outcome.timedOut ? `stopped after ${part.timeoutMs / 1000} s\n` : '';
  return {
    name: part.name,
    counts,
    seconds,
    report: counts.failed > 0 ? late + leaveProgress(outcome.output) : '',
  };
}

/** What a runner wrote without the line of each test that it began or passed: what failed is then read first. */
export function leaveProgress(output: string): string {
  const lines = output.split('\n').filter((line) => !PROGRESS.test(stripVTControlCharacters(line)));
  return lines.join('\n').trim();
}

function countPart(part: Part, outcome: CommandOutcome): Counts {
  const crashed = { passed: 0, failed: 1, skipped: 0 };
  if (part.counting === 'check') return outcome.code === 0 ? { passed: 1, failed: 0, skipped: 0 } : crashed;
  if (!existsSync(part.reportPath)) return crashed;
  try {
    const json = readFileSync(part.reportPath, 'utf8');
    return part.counting === 'vitest' ? countVitest(json, outcome.code) : countPlaywright(json, outcome.code);
  } catch {
    return crashed;
  }
}
