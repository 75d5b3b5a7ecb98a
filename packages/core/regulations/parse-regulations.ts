import { EtalonError } from '@etalon/error';
import type { BlockRule, Regulations } from './regulations.ts';

function refuse(field: string): never {
  throw new EtalonError('regulations.unreadable', { info: { field } });
}

function readRecord(value: unknown, field: string): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : refuse(field);
}

function readNumber(value: unknown, field: string, range: readonly [number, number]): number {
  const fits = typeof value === 'number' && value >= range[0] && value <= range[1];
  return fits ? value : refuse(field);
}

function readTexts(value: unknown, field: string): readonly string[] {
  if (!Array.isArray(value)) return refuse(field);
  return value.map((item: unknown) => (typeof item === 'string' ? item : refuse(field)));
}

function parseRule(value: unknown): BlockRule {
  const rule = readRecord(value, 'rule');
  switch (rule.kind) {
    case 'R1':
      return { kind: 'R1' };
    case 'R2':
      return {
        kind: 'R2',
        onesDivisor: readNumber(rule.onesDivisor, 'rule.onesDivisor', [1, 100]),
        competenceMean: readNumber(rule.competenceMean, 'rule.competenceMean', [0, 3]),
        critical: readTexts(rule.critical, 'rule.critical'),
      };
    case 'R3':
      return { kind: 'R3', mean: readNumber(rule.mean, 'rule.mean', [0, 3]) };
    case 'R4':
      return { kind: 'R4', mean: readNumber(rule.mean, 'rule.mean', [0, 3]) };
    default:
      return refuse('rule.kind');
  }
}

/** Regulations from parsed JSON; throws `regulations.unreadable` with the field at fault. */
export function parseRegulations(value: unknown): Regulations {
  const read = readRecord(value, '');
  const reconciliation = readRecord(read.reconciliation, 'reconciliation');
  const { sameSide } = reconciliation;
  if (sameSide !== 'lower' && sameSide !== 'higher') return refuse('reconciliation.sameSide');
  return {
    label: typeof read.label === 'string' && read.label !== '' ? read.label : refuse('label'),
    rule: parseRule(read.rule),
    reconciliation: { sameSide },
    quorum: readNumber(read.quorum, 'quorum', [2, 20]),
    externalShare: readNumber(read.externalShare, 'externalShare', [0, 1]),
    judgeFirst: typeof read.judgeFirst === 'boolean' ? read.judgeFirst : refuse('judgeFirst'),
  };
}
