/** What a program may be told of. */
export const WEBHOOK_EVENTS = [
  'session.opened',
  'candidacy.enrolled',
  'candidacy.route-changed',
  'identity.confirmed',
  'identity.corrected',
  'hand-in.sealed',
  'decision.pronounced',
  'decision.superseded',
  'mission.pronounced',
  'mission.superseded',
  'minutes.sealed',
  'appeal.filed',
  'certificate.issued',
  'certificate.revoked',
  'person.erased',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

interface JournalSource {
  readonly event: WebhookEvent;
  /** What each subject of the journal's row is, in its order; null for what is not told. */
  readonly subjects: readonly (string | null)[];
}

/** The rows of the journal that are told, and what their subjects are. */
const SOURCES: Readonly<Record<string, JournalSource>> = {
  'session.opened': { event: 'session.opened', subjects: ['sessionId'] },
  'candidacy.enrolled': { event: 'candidacy.enrolled', subjects: ['candidacyId', 'sessionId'] },
  'candidacy.route-changed': { event: 'candidacy.route-changed', subjects: ['candidacyId'] },
  'identity.confirmed': { event: 'identity.confirmed', subjects: ['personId', 'versionId'] },
  'identity.corrected': { event: 'identity.corrected', subjects: ['personId', 'versionId'] },
  'hand-in.sealed': { event: 'hand-in.sealed', subjects: ['handInId', 'candidacyId'] },
  'block.pronounced': { event: 'decision.pronounced', subjects: ['decisionId', 'candidacyId'] },
  'block.superseded': {
    event: 'decision.superseded',
    subjects: ['decisionId', 'candidacyId', 'supersededId'],
  },
  'mission.pronounced': { event: 'mission.pronounced', subjects: ['decisionId', 'candidacyId'] },
  'mission.superseded': {
    event: 'mission.superseded',
    subjects: ['decisionId', 'candidacyId', 'supersededId'],
  },
  'minutes.sealed': { event: 'minutes.sealed', subjects: ['minutesId', 'sessionId'] },
  'appeal.filed': { event: 'appeal.filed', subjects: ['appealId', 'decisionId', 'candidacyId'] },
  'credential.issued': {
    event: 'certificate.issued',
    subjects: ['certificateId', 'decisionId', 'candidacyId'],
  },
  // Whoever was given personal data is told of its erasure (GDPR, art. 19).
  'person.erased': { event: 'person.erased', subjects: ['personId'] },
  'credential.revoked': { event: 'certificate.revoked', subjects: ['certificateId', 'decisionId'] },
};

export interface ToldEvent {
  readonly event: WebhookEvent;
  readonly data: Readonly<Record<string, string>>;
}

/** What is told of a row of the journal: identifiers alone; null for a row that concerns nobody outside. */
export function tellEvent(kind: string, subjects: readonly string[]): ToldEvent | null {
  const source = Object.hasOwn(SOURCES, kind) ? SOURCES[kind] : undefined;
  if (source === undefined) return null;
  const named = source.subjects.flatMap((name, i) => {
    const id = subjects[i];
    return name === null || id === undefined ? [] : [[name, id] as const];
  });
  return { event: source.event, data: Object.fromEntries(named) };
}
