import { EtalonError } from '@etalon/error';

export const ROLES = ['candidate', 'examiner', 'president', 'officer', 'tutor', 'author', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts: never a name or an address, so that it can be written anywhere. */
export interface Actor {
  readonly userId: string;
  readonly roles: readonly Role[];
  /** The key that acts for this person and the only actions it may do; absent when they act themselves. */
  readonly token?: { readonly id: string; readonly actions: readonly Action[] };
}

/**
 * How a person must stand to the thing: `any` needs nothing; `own` is the candidate of the
 * candidacy, or the person whose identity it is; `seated` sits as
 * an examiner of that candidacy and block; `presides` sits as its president; `moderates` reads that block of the
 * moderation sample, of which they judged nothing; `member` works in that project; `handles` was named to answer that
 * appeal.
 */
export type Standing = 'any' | 'own' | 'seated' | 'presides' | 'moderates' | 'member' | 'handles';

export interface AuthorisationRow {
  readonly role: Role;
  readonly standing: Standing;
}

const any = (...roles: readonly Role[]): readonly AuthorisationRow[] =>
  roles.map((role) => ({ role, standing: 'any' }));
const own: AuthorisationRow = { role: 'candidate', standing: 'own' };
const seated: AuthorisationRow = { role: 'examiner', standing: 'seated' };
const presides: AuthorisationRow = { role: 'president', standing: 'presides' };
const moderates: AuthorisationRow = { role: 'examiner', standing: 'moderates' };
const handlers: readonly AuthorisationRow[] = [
  { role: 'examiner', standing: 'handles' },
  { role: 'president', standing: 'handles' },
];
const members: readonly AuthorisationRow[] = [
  { role: 'candidate', standing: 'member' },
  { role: 'author', standing: 'member' },
];

/**
 * The one authorisation table, read by server, screens and tests. What is not listed is refused. Published frameworks
 * and regulations and certificates are public: their pages ask for no action.
 */
export const AUTHORISATIONS = {
  'framework.draft.read': any('officer', 'auditor'),
  'framework.draft.write': any('officer'),
  'framework.publish': any('officer'),
  'matrix.read': any('officer', 'president', 'examiner', 'auditor', 'author'),
  'matrix.write': any('officer'),
  'matrix.sign': any('officer'),
  'regulations.read': any('officer', 'president', 'examiner', 'auditor'),
  'regulations.draft.read': any('officer', 'auditor'),
  'regulations.write': any('officer'),
  // Counts only: no level of anybody is shown.
  'regulations.simulate': any('officer', 'auditor'),
  'session.read': any('officer', 'auditor'),
  'session.write': any('officer'),
  // An auditor sees the clocks and the letters, and moves neither.
  'clock.read': any('officer', 'auditor'),
  'calendar.read': any('officer', 'auditor'),
  'calendar.write': any('officer'),
  'extension.grant': any('officer'),
  'letter.read': any('officer', 'auditor'),
  'letter.resend': any('officer'),
  // One's own dates: what another person has to do is never among them.
  'agenda.own': any('candidate', 'examiner', 'president'),
  'language.own': any(...ROLES),
  'candidacy.list': any('officer', 'auditor'),
  'candidacy.read': [...any('officer', 'auditor'), own, seated, presides],
  // What an officer keeps beside the work: routes, recognised blocks, VAE files. A jury sees the measures and nothing else.
  'candidacy.file.read': [...any('officer', 'auditor'), own],
  'candidacy.route.write': any('officer'),
  'accommodation.write': any('officer'),
  'recognition.write': any('officer'),
  'feasibility.write': any('officer'),
  'candidates.import': any('officer'),
  // A civil identity is read by the person and by the officer who answers for the national file, and by nobody else.
  'identity.read': [...any('officer'), own],
  'identity.write': [own],
  'identity.confirm': [own],
  'identity.correct': any('officer'),
  'seat.write': any('officer'),
  'seat.declare': [seated, presides],
  // Who may sit, what they know and whom: a member reads and writes their own, through their convocations.
  'pool.read': any('officer', 'auditor'),
  'pool.write': any('officer'),
  'convocation.write': any('officer'),
  'convocation.own': any('examiner', 'president'),
  'presence.write': any('officer'),
  'case.read': any('officer', 'author', 'auditor'),
  'case.write': any('author'),
  'case.truth.read': any('author', 'auditor'),
  'case.visible.read': [...any('officer', 'author', 'auditor'), own, seated, presides],
  'group.read': any('officer', 'auditor'),
  'group.write': any('officer'),
  // Who did what in a group: its members before the seal, and those who judge or answer for it after.
  'contribution.read': [...any('officer', 'auditor'), own, seated, presides],
  'contribution.write': [own],
  'hand-in.write': [own],
  'hand-in.read': [...any('auditor'), own, seated, presides, moderates],
  'hand-in.seal': [own],
  'measure.visible': [own],
  'measure.sealed': [seated, presides, ...any('officer')],
  'reading.read': [...any('auditor'), own, seated, presides],
  'match.write': [seated],
  'desk.queue': any('examiner'),
  'judgement.write': [seated],
  'judgement.lock': [seated],
  // Who asks is told to nobody who still judges: president and officer read it once every examiner has locked.
  'opinion.ask': [seated],
  'opinion.read': [presides, ...any('officer', 'auditor')],
  'hand-over.ask': [seated],
  'hand-over.read': any('officer', 'auditor'),
  'hand-over.answer': any('officer'),
  'reopening.read': any('officer', 'auditor'),
  'reopening.write': any('officer'),
  // An oral is kept by those who hear it; its sealed record is read where it is deliberated.
  'oral.write': [seated, presides],
  'oral.read': [presides, ...any('auditor')],
  'judgement.read-all': [presides, ...any('auditor')],
  // Counts of a session: nobody is named.
  'agreement.read': any('officer', 'president', 'auditor'),
  // What measures examiners is read by whoever trains them, under letters; by a president, only where the regulations say so.
  'severity.read': any('officer'),
  'severity.moderate': [presides],
  // How near a rule is to flipping, before deliberation: never to somebody who reads the block.
  'border.read': [presides, ...any('auditor')],
  'border.answer': [presides],
  // Counts by group after the results, where the regulations say why: no group is one that the law protects.
  'equity.read': any('officer', 'auditor'),
  // Who draws the sample sees no level; a moderator reads what is theirs, whoever presides what was found.
  'sample.draw': any('officer'),
  'sample.read': [presides, ...any('officer', 'auditor')],
  'sample.findings': [presides, ...any('auditor')],
  'sample.queue': any('examiner'),
  'sample.moderate': [moderates],
  // What a session says of its juries' reliability, and of the criteria and cases themselves: after the results, nobody named.
  'reliability.read': any('officer', 'auditor'),
  'items.read': any('officer'),
  'deliberation.queue': any('president', 'auditor'),
  'deliberation.read': [presides, ...any('auditor')],
  'settlement.write': [presides],
  'decision.pronounce': [presides],
  'decision.read': [...any('officer', 'auditor'), own, presides],
  // A president drafts what they pronounced; those who sat sign it; nobody else reads it but who answers for it.
  'minutes.queue': any('president', 'examiner', 'officer', 'auditor'),
  'minutes.draft': [presides],
  'minutes.read': [...any('officer', 'auditor'), seated, presides],
  'minutes.sign': [seated, presides],
  'minutes.seal': [presides],
  // A notification is dated by the officer; its candidate opens it, whoever keeps the record reads it.
  'notification.list': any('officer', 'auditor'),
  'notification.write': any('officer'),
  'notification.read': [...any('officer', 'auditor'), own],
  // What has reached its term is erased by the officer and by nobody else; the auditor sees what went and what stays.
  'retention.read': any('officer', 'auditor'),
  'retention.hold': any('officer'),
  'retention.erase': any('officer'),
  // Counts of a session for those who keep the register; the lines, under pseudonyms, for the officer who answers for them.
  'survey.read': any('officer', 'auditor'),
  'survey.write': any('officer'),
  'survey.export': any('officer'),
  // Whoever judged the block, in whatever seat, never answers an appeal about it.
  'appeal.queue': any('examiner', 'president', 'officer', 'auditor'),
  'appeal.file': [own],
  'appeal.read': [...any('officer', 'auditor'), ...handlers],
  'appeal.assign': any('officer'),
  'appeal.answer': handlers,
  'credential.issue': any('officer'),
  'credential.revoke': any('officer'),
  'credential.list': [...any('officer', 'auditor'), own],
  'mission.open': any('officer'),
  'mission.list': any('officer', 'auditor'),
  'mission.queue': any('examiner', 'president'),
  'mission.read': [...any('officer', 'auditor'), own, seated, presides],
  'mission.write': [own],
  'mission.invite': [own, ...any('officer')],
  'mission.review': any('officer'),
  'mission.access': any('officer'),
  'mission.look': [seated, presides],
  'mission.defence': [presides],
  'mission.pronounce': [presides],
  'certification.read': [...any('officer', 'auditor'), own],
  // What each part holds is still what its own action lets the actor read.
  'archive.candidacy': [...any('officer', 'auditor'), own],
  'archive.session': any('officer', 'auditor'),
  // What was handed in, by its hash and its size: neither its name nor its content.
  'piece.list': any('officer', 'auditor'),
  'api-token.read': any('officer', 'auditor'),
  'api-token.write': any('officer'),
  'webhook.read': any('officer', 'auditor'),
  'webhook.write': any('officer'),
  // Learning platforms: who answers for the certification registers them and places situations in their courses.
  'platform.read': any('officer', 'auditor'),
  'platform.write': any('officer'),
  'platform.place': any('officer'),
  'platform.link.own': any(...ROLES),
  'journal.read': any('auditor', 'officer'),
  // An auditor changes nothing in the register, and may carry away a signed statement of it.
  'journal.checkpoint': any('auditor', 'officer'),
  // A project is the workplace of those who work in it: others see what they hand in or publish.
  'project.list': any('candidate', 'author'),
  'project.create': any('candidate', 'author'),
  'project.read': members,
  'project.write': members,
  'people.read': any('officer'),
  'people.erase': any('officer'),
} as const satisfies Readonly<Record<string, readonly AuthorisationRow[]>>;

export type Action = keyof typeof AUTHORISATIONS;

/**
 * What a key may be given, and the actions of the table that each opens. A key never does more than the roles below of the
 * person who made it: nothing here judges, decides, signs, reads a piece or makes another key.
 */
export const SCOPES = {
  'sessions:read': ['session.read'],
  'calendar:read': ['calendar.read', 'clock.read'],
  'candidacies:read': ['candidacy.list', 'candidacy.file.read'],
  'candidacies:write': ['candidates.import', 'candidacy.route.write'],
  'identities:read': ['identity.read'],
  'identities:write': ['identity.read', 'identity.correct'],
  'pieces:read': ['piece.list'],
  'decisions:read': ['candidacy.read', 'decision.read'],
  'missions:read': ['mission.read'],
  'certificates:read': ['credential.list'],
  'webhooks:read': ['webhook.read'],
  'webhooks:write': ['webhook.read', 'webhook.write'],
} as const satisfies Readonly<Record<string, readonly Action[]>>;

export type Scope = keyof typeof SCOPES;

/** Every scope, in the order in which they are offered. */
export function listScopes(): readonly Scope[] {
  return Object.keys(SCOPES).filter((name): name is Scope => name in SCOPES);
}

/** Roles that a key takes from the person who made it: whoever manages the certification, and nobody who judges or is judged. */
export const TOKEN_ROLES: readonly Role[] = ['officer'];

/** Every action of the table, for the tests that try each from each role. */
export function listActions(): readonly Action[] {
  return Object.keys(AUTHORISATIONS).filter((name): name is Action => name in AUTHORISATIONS);
}

/** True when one of the actor's roles, with one of these standings, is listed for the action; a key also needs the scope. */
export function mayDo(actor: Actor, action: Action, standings: readonly Standing[] = []): boolean {
  if (actor.token !== undefined && !actor.token.actions.includes(action)) return false;
  const rows: readonly AuthorisationRow[] = AUTHORISATIONS[action];
  return rows.some(
    (row) => actor.roles.includes(row.role) && (row.standing === 'any' || standings.includes(row.standing)),
  );
}

/** True when some standing would let the actor do it: what a menu shows before a thing is chosen. */
export function mayDoSomewhere(actor: Actor, action: Action): boolean {
  return mayDo(actor, action, ['own', 'seated', 'presides', 'moderates', 'member', 'handles']);
}

/** Refuses by throwing `access.refused`, which the web turns into a page that says neither what nor whose it is. */
export function authorise(actor: Actor, action: Action, standings: readonly Standing[] = []): void {
  if (!mayDo(actor, action, standings)) throw new EtalonError('access.refused', { info: { action } });
}
