import { describe, expect, it } from 'vitest';
import { regulationsFromForm } from './regulations-from-form.ts';

function fill(change: Readonly<Record<string, string>> = {}): FormData {
  const form = new FormData();
  const usual = {
    label: 'Règlement 2027',
    kind: 'R2',
    mean: '2',
    onesDivisor: '4',
    competenceMean: '1,5',
    critical: ' A1.2-3, ,A2.2-1 ',
    sameSide: 'lower',
    quorum: '3',
    externalPercent: '50',
    judgeFirst: 'oui',
  };
  for (const [name, value] of Object.entries({ ...usual, ...change })) form.set(name, value);
  return form;
}

describe('regulationsFromForm', () => {
  it('reads a decimal comma, a percentage and a list of codes', () => {
    expect(regulationsFromForm(fill())).toEqual({
      label: 'Règlement 2027',
      rule: { kind: 'R2', onesDivisor: 4, competenceMean: 1.5, critical: ['A1.2-3', 'A2.2-1'] },
      reconciliation: { sameSide: 'lower' },
      quorum: 3,
      externalShare: 0.5,
      judgeFirst: true,
    });
  });

  it('keeps of the parameters those of the rule alone', () => {
    expect(regulationsFromForm(fill({ kind: 'R1' })).rule).toEqual({ kind: 'R1' });
    expect(regulationsFromForm(fill({ kind: 'R3', mean: '2,2' })).rule).toEqual({ kind: 'R3', mean: 2.2 });
  });

  it.each([
    ['quorum', '1', 'regulations.unreadable'],
    ['externalPercent', '120', 'regulations.unreadable'],
    ['competenceMean', 'beaucoup', 'form.invalid'],
    ['label', ' ', 'form.invalid'],
  ])('refuses %s = %s', (field, value, code) => {
    expect(() => regulationsFromForm(fill({ [field]: value }))).toThrow(expect.objectContaining({ code }));
  });
});
