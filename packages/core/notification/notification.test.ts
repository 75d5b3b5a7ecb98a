import { describe, expect, it } from 'vitest';
import { draftNotice, hashNotice, listUnnotified, type NoticeFacts, writeNotice } from './draft-notice.ts';
import type { MinutedDecision } from './notice.ts';

const minutes = { id: 'm', number: 1, sha256: 'a'.repeat(64) };
const decision = (block: string, part: Partial<MinutedDecision> = {}): MinutedDecision => ({
  decisionId: `d-${block}`,
  block,
  result: 'acquis',
  motive: '',
  resit: null,
  supersedes: null,
  at: '2026-11-20T10:00:00.000Z',
  minutes,
  ...part,
});
const resit = { situations: ['A3.1'], note: 'Reprendre le plan.' };
const facts: NoticeFacts = {
  language: 'fr',
  certifier: 'École',
  session: { id: 's', label: 'S', place: 'Cachan' },
  framework: { title: 'T', hash: 'f' },
  regulations: { label: 'R', hash: 'r' },
  notifiedAt: '2026-11-25T10:00:00.000Z',
  decisions: [decision('B3', { result: 'non-acquis', resit }), decision('B2')],
  candidacy: {
    candidacyId: 'c',
    route: 'VAE',
    extraTimePercent: 33,
    blocks: ['B1', 'B2', 'B3', 'B4'],
    decisions: [
      { block: 'B1', decisionId: 'd-B1', result: 'en-attente', resit: null },
      { block: 'B2', decisionId: 'd-B2', result: 'acquis', resit: null },
      { block: 'B3', decisionId: 'd-B3', result: 'non-acquis', resit },
    ],
  },
  appeals: { delayDays: 60, grounds: ['procedure'] },
};

describe('draftNotice', () => {
  it('says what is acquired, owed with what is prescribed, waiting and not judged', () => {
    expect(draftNotice(facts).standing).toEqual({
      held: ['B2'],
      owed: [{ block: 'B3', resit }],
      waiting: ['B1'],
      undecided: ['B4'],
    });
  });

  it('a block recognised before the jury is told with its ground, and is not one that nobody judged', () => {
    const recognised = [
      { block: 'B6', ground: 'equivalence' },
      { block: 'B4', ground: 'held' },
    ] as const;
    expect(draftNotice({ ...facts, recognised }).standing).toMatchObject({
      undecided: [],
      recognised: [recognised[1], recognised[0]],
    });
  });

  it.each([
    ['the day of the notification is not counted', '2026-11-25T10:00:00.000Z', 60, '2027-01-24'],
    ['a notification of the evening in Paris is of that day', '2026-11-25T22:59:59.000Z', 60, '2027-01-24'],
    ['one past midnight in Paris is of the next', '2026-11-25T23:00:00.000Z', 60, '2027-01-25'],
    ['the regulations set no limit', '2026-11-25T10:00:00.000Z', null, null],
  ] as const)('writes the last day to appeal: %s', (_name, notifiedAt, delayDays, lastDay) => {
    const appeals = { ...facts.appeals, delayDays };
    expect(draftNotice({ ...facts, notifiedAt, appeals }).remedy.lastDay).toBe(lastDay);
  });

  it('is the same text whatever the order of the decisions, and another one for another date', () => {
    const turned = draftNotice({ ...facts, decisions: facts.decisions.toReversed() });
    expect(writeNotice(turned)).toBe(writeNotice(draftNotice(facts)));
    const later = draftNotice({ ...facts, notifiedAt: '2026-11-25T10:00:01.000Z' });
    expect(hashNotice(later)).not.toBe(hashNotice(turned));
  });

  it('shows nothing that the candidate keeps from others, and refuses an empty notice', () => {
    expect(writeNotice(draftNotice(facts))).not.toContain('33');
    expect(() => draftNotice({ ...facts, decisions: [] })).toThrow('notification.nothing-to-notify');
  });
});

describe('listUnnotified', () => {
  it('leaves out what was told, and tells again a decision that supersedes', () => {
    const told = new Set(['d-B2']);
    const again = decision('B2', { decisionId: 'd-B2-2', supersedes: 'd-B2' });
    expect(listUnnotified([decision('B2')], told)).toEqual([]);
    expect(listUnnotified([again], told)).toEqual([again]);
  });
});
