import type { SessionRules } from '../regulations/session-rules.ts';
import type { Seat } from './seat.ts';

export type JuryFinding =
  | { readonly code: 'jury.too-few-examiners'; readonly found: number; readonly asked: number }
  | { readonly code: 'jury.no-president' }
  | { readonly code: 'jury.candidate-sits' }
  | { readonly code: 'jury.same-person-twice' }
  | { readonly code: 'jury.conflict-of-interest'; readonly seats: readonly string[] }
  | { readonly code: 'jury.declaration-missing'; readonly seats: readonly string[] }
  | { readonly code: 'jury.quorum-out-of-reach'; readonly found: number; readonly asked: number }
  | { readonly code: 'jury.no-new-examiner' }
  | { readonly code: 'jury.external-share'; readonly found: number; readonly asked: number };

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Why a jury may not deliberate; empty when nothing stands against it (DOMAIN §3.3: collegial, independent, with
 * external members). The number of examiners, the quorum and the external share are the regulations' own figures.
 * `conflicted` holds the ids of those who declared a link with the candidate, or of whom it was declared.
 */
export function checkJury(
  seats: readonly Seat[],
  candidateUserId: string,
  regulations: Pick<SessionRules, 'examiners' | 'externalShare' | 'quorum'>,
  conflicted: ReadonlySet<string> = NOBODY,
): readonly JuryFinding[] {
  const sitting = seats.filter((seat) => seat.recusedAt === null);
  const examiners = sitting.filter((seat) => seat.role !== 'president');
  const findings: JuryFinding[] = [];
  if (examiners.length < regulations.examiners)
    findings.push({
      code: 'jury.too-few-examiners',
      found: examiners.length,
      asked: regulations.examiners,
    });
  if (!sitting.some((seat) => seat.role === 'president')) findings.push({ code: 'jury.no-president' });
  if (sitting.some((seat) => seat.userId === candidateUserId)) findings.push({ code: 'jury.candidate-sits' });
  if (new Set(sitting.map((seat) => seat.userId)).size !== sitting.length)
    findings.push({ code: 'jury.same-person-twice' });
  const linked = sitting.filter((seat) => conflicted.has(seat.userId));
  if (linked.length > 0)
    findings.push({ code: 'jury.conflict-of-interest', seats: linked.map((seat) => seat.id) });
  const silent = sitting.filter((seat) => seat.declaredAt === null);
  if (silent.length > 0)
    findings.push({ code: 'jury.declaration-missing', seats: silent.map((seat) => seat.id) });
  if (sitting.length < regulations.quorum)
    findings.push({ code: 'jury.quorum-out-of-reach', found: sitting.length, asked: regulations.quorum });
  const share = sitting.length === 0 ? 0 : sitting.filter((seat) => seat.external).length / sitting.length;
  if (share < regulations.externalShare)
    findings.push({ code: 'jury.external-share', found: share, asked: regulations.externalShare });
  return findings;
}

/**
 * What stands against a jury that reads a block presented again: everybody who judges it did so before (instruments/07
 * §7.10). `earlier` holds the ids of those who did; it is empty where the regulations ask for no new examiner.
 */
export function checkNewExaminer(
  seats: readonly Seat[],
  earlier: ReadonlySet<string>,
): readonly JuryFinding[] {
  if (earlier.size === 0) return [];
  const examiners = seats.filter((seat) => seat.recusedAt === null && seat.role !== 'president');
  return examiners.every(({ userId }) => earlier.has(userId)) ? [{ code: 'jury.no-new-examiner' }] : [];
}

/**
 * What keeps a jury from opening: everything that keeps it from deliberating but a declaration, which each member owes
 * before their own first reading.
 */
export function listOpeningRefusals(findings: readonly JuryFinding[]): readonly JuryFinding[] {
  return findings.filter(({ code }) => code !== 'jury.declaration-missing');
}

/** True when enough sitting members take part in the deliberation. */
export function hasQuorum(
  seats: readonly Seat[],
  present: readonly string[],
  regulations: Pick<SessionRules, 'quorum'>,
): boolean {
  const sitting = seats.filter((seat) => seat.recusedAt === null && present.includes(seat.userId));
  return sitting.length >= regulations.quorum;
}
