import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffRegulations } from './diff-regulations.ts';
import { editRegulations } from './edit-regulations.ts';
import { parseRegulations, writeRegulations } from './parse-regulations.ts';
import { UNDECIDED } from './point.ts';
import { POINT_KEYS } from './sections.ts';
import { listUndecided, listUndecidedForSession, readSessionRules } from './session-rules.ts';

const SHIPPED = join(import.meta.dirname, '../../../content/regulations/aivancity-2026.json');
const shipped: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(SHIPPED, 'utf8'));
const empty = { format: 2, label: 'Règlement vide' };

describe('parseRegulations', () => {
  it('reads the regulations that ship with the product, marked as a demonstration', () => {
    const read = parseRegulations(shipped);
    expect(read.demonstration).toBe(true);
    expect(read.rule).toEqual({ kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [] });
    expect(listUndecided(read)).toEqual(['keepMedical', 'keepSurvey']);
    expect(listUndecidedForSession(read)).toEqual([]);
  });

  it('decides nothing that is not written', () => {
    const read = parseRegulations(empty);
    expect(listUndecided(read)).toEqual(POINT_KEYS);
    expect(POINT_KEYS.map((key) => read[key])).toEqual(POINT_KEYS.map(() => UNDECIDED));
  });

  it('reads again what it writes', () => {
    for (const document of [shipped, empty]) {
      const read = parseRegulations(document);
      expect(parseRegulations(JSON.parse(JSON.stringify(writeRegulations(read))))).toEqual(read);
    }
  });

  it('reads a version of the first format with what the program applied to its sessions', () => {
    const first = {
      label: 'Règlement 2025',
      rule: { kind: 'R1' },
      reconciliation: { sameSide: 'higher' },
      quorum: 3,
      externalShare: 0.5,
      judgeFirst: true,
    };
    expect(readSessionRules(parseRegulations(first))).toMatchObject({
      examiners: 2,
      reconciliation: { sameSide: 'higher', tolerance: 1, third: 'beyond-tolerance' },
    });
    expect(listUndecidedForSession(parseRegulations(first))).toContain('appeals');
  });

  it.each([
    ['label', { label: '' }],
    ['format', { format: 3 }],
    ['fromage', { fromage: 1 }],
    ['demonstration', { demonstration: 'oui' }],
    ['descriptors.A1.2-1', { descriptors: { 'A1.2-1': ['un', 'deux', 'trois'] } }],
    ['levelNames', { levelNames: ['a', 'b', 'c'] }],
    ['matrix.hash', { matrix: { hash: 'xyz' } }],
    ['rule.kind', { rule: { kind: 'R9' } }],
    ['rule.mean', { rule: { kind: 'R3', mean: 4 } }],
    ['rule.critical', { rule: { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: [1] } }],
    ['reconciliation.sameSide', { reconciliation: { sameSide: 'mean' } }],
    ['tolerance', { tolerance: 0.5 }],
    ['thirdExaminer', { thirdExaminer: 'always' }],
    ['examiners', { examiners: 1 }],
    ['quorum', { quorum: { decided: true } }],
    ['externalShare', { externalShare: 2 }],
    ['castingVote', { castingVote: 'chance' }],
    ['judgeFirst', { judgeFirst: 'yes' }],
    ['severityUse', { severityUse: 'always' }],
    ['appeals.grounds', { appeals: { delayDays: 60, grounds: ['opinion'] } }],
    [
      'mission.criteria',
      { mission: { months: 3, counting: 'hours', several: true, shortestDays: 1, criteria: 0 } },
    ],
    ['keepWork.unit', { keepWork: { count: 1, unit: 'week' } }],
  ])('names %s when it is at fault', (field, change) => {
    expect(() => parseRegulations({ ...shipped, ...change })).toThrowError(
      expect.objectContaining({ code: 'regulations.unreadable', info: { field } }),
    );
  });
});

describe('readSessionRules', () => {
  it('names in reading order the points that a session waits for', () => {
    const { rule, appeals, ...rest } = shipped;
    expect(() => readSessionRules(parseRegulations(rest))).toThrowError(
      expect.objectContaining({ code: 'regulations.undecided', info: { points: ['rule', 'appeals'] } }),
    );
    expect([rule, appeals]).not.toContain(undefined);
  });
});

describe('editRegulations', () => {
  const start = parseRegulations(empty);

  it('changes one point, and takes a decision back', () => {
    const decided = editRegulations(start, { field: 'quorum', value: 3 });
    expect(decided.quorum).toBe(3);
    expect(editRegulations(decided, { field: 'quorum', value: UNDECIDED })).toEqual(start);
  });

  it('merges level texts criterion by criterion', () => {
    const first = editRegulations(start, { field: 'descriptors', value: { 'A1.1-1': ['a', 'b', 'c', 'd'] } });
    const both = editRegulations(first, { field: 'descriptors', value: { 'A1.1-2': ['e', 'f', 'g', 'h'] } });
    expect(Object.keys(both.descriptors)).toEqual(['A1.1-1', 'A1.1-2']);
  });

  it('leaves the draft as it was when the value cannot be read', () => {
    expect(() => editRegulations(start, { field: 'quorum', value: 1 })).toThrow(
      expect.objectContaining({ code: 'regulations.unreadable' }),
    );
  });
});

describe('diffRegulations', () => {
  const start = parseRegulations(shipped);

  it('finds nothing between a version and itself', () => {
    const same = parseRegulations(JSON.parse(JSON.stringify(writeRegulations(start))));
    expect(diffRegulations(start, same)).toMatchObject({ points: [], descriptors: [], label: false });
  });

  it('names the points and the texts that changed', () => {
    const texts = start.descriptors['A1.2-1'] ?? ['', '', '', ''];
    const next = [
      { field: 'quorum', value: 4 },
      {
        field: 'mission',
        value: { months: 3, counting: 'hours', several: true, shortestDays: 5, criteria: 'all' },
      },
      { field: 'descriptors', value: { 'A1.2-1': [texts[0], 'Autrement.', texts[2], texts[3]] } },
    ] as const;
    const diff = diffRegulations(start, next.reduce(editRegulations, start));
    expect(diff.points).toEqual(['quorum', 'mission']);
    expect(diff.descriptors).toEqual([
      { criterion: 'A1.2-1', level: 1, before: texts[1], after: 'Autrement.' },
    ]);
  });
});
