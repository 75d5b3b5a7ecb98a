import { describe, expect, it } from 'vitest';
import { tellEvent, WEBHOOK_EVENTS } from './webhook-events.ts';

/** Rows as the use cases write them, by kind, and what is told of each. */
const ROWS: readonly (readonly [string, readonly string[], string, Readonly<Record<string, string>>])[] = [
  ['session.opened', ['s', 'version', 'matrix', 'rules'], 'session.opened', { sessionId: 's' }],
  ['candidacy.enrolled', ['c', 's', 'p'], 'candidacy.enrolled', { candidacyId: 'c', sessionId: 's' }],
  ['candidacy.route-changed', ['c', 'p'], 'candidacy.route-changed', { candidacyId: 'c' }],
  ['identity.confirmed', ['p', 'v'], 'identity.confirmed', { personId: 'p', versionId: 'v' }],
  ['identity.corrected', ['p', 'v'], 'identity.corrected', { personId: 'p', versionId: 'v' }],
  ['hand-in.sealed', ['h', 'c'], 'hand-in.sealed', { handInId: 'h', candidacyId: 'c' }],
  ['block.pronounced', ['d', 'c'], 'decision.pronounced', { decisionId: 'd', candidacyId: 'c' }],
  [
    'block.superseded',
    ['d', 'c', 'e'],
    'decision.superseded',
    { decisionId: 'd', candidacyId: 'c', supersededId: 'e' },
  ],
  ['mission.pronounced', ['d', 'c'], 'mission.pronounced', { decisionId: 'd', candidacyId: 'c' }],
  [
    'mission.superseded',
    ['d', 'c', 'e'],
    'mission.superseded',
    { decisionId: 'd', candidacyId: 'c', supersededId: 'e' },
  ],
  ['minutes.sealed', ['m', 's'], 'minutes.sealed', { minutesId: 'm', sessionId: 's' }],
  ['appeal.filed', ['a', 'd', 'c'], 'appeal.filed', { appealId: 'a', decisionId: 'd', candidacyId: 'c' }],
  [
    'credential.issued',
    ['k', 'd', 'c'],
    'certificate.issued',
    { certificateId: 'k', decisionId: 'd', candidacyId: 'c' },
  ],
  ['credential.revoked', ['k', 'd'], 'certificate.revoked', { certificateId: 'k', decisionId: 'd' }],
  ['person.erased', ['p'], 'person.erased', { personId: 'p' }],
];

describe('a row of the journal', () => {
  it.each(ROWS)('%s is told by its identifiers', (kind, subjects, event, data) => {
    expect(tellEvent(kind, subjects)).toEqual({ event, data });
  });

  it.each(['judgement.locked', 'piece.received', 'api-token.made', 'constructor', ''])(
    '%s is told to nobody',
    (kind) => {
      expect(tellEvent(kind, ['x'])).toBeNull();
    },
  );

  it('stands behind each event that is offered', () => {
    expect(ROWS.map(([, , event]) => event).toSorted()).toEqual([...WEBHOOK_EVENTS].toSorted());
  });
});
