import type { Regulations } from '../regulations/regulations.ts';
import type { Seat } from './seat.ts';

export type JuryFinding =
  | { readonly code: 'jury.too-few-examiners'; readonly found: number; readonly asked: number }
  | { readonly code: 'jury.no-president' }
  | { readonly code: 'jury.candidate-sits' }
  | { readonly code: 'jury.same-person-twice' }
  | { readonly code: 'jury.declaration-missing'; readonly seats: readonly string[] }
  | { readonly code: 'jury.external-share'; readonly found: number; readonly asked: number };

/**
 * Why a jury may not deliberate; empty when nothing stands against it (DOMAIN §3.3: collegial, independent, with
 * external members). The external share is the regulations' own figure.
 */
export function checkJury(
  seats: readonly Seat[],
  candidateUserId: string,
  regulations: Regulations,
): readonly JuryFinding[] {
  const sitting = seats.filter((seat) => seat.recusedAt === null);
  const examiners = sitting.filter((seat) => seat.role !== 'president');
  const findings: JuryFinding[] = [];
  if (examiners.length < 2)
    findings.push({ code: 'jury.too-few-examiners', found: examiners.length, asked: 2 });
  if (!sitting.some((seat) => seat.role === 'president')) findings.push({ code: 'jury.no-president' });
  if (sitting.some((seat) => seat.userId === candidateUserId)) findings.push({ code: 'jury.candidate-sits' });
  if (new Set(sitting.map((seat) => seat.userId)).size !== sitting.length)
    findings.push({ code: 'jury.same-person-twice' });
  const silent = sitting.filter((seat) => seat.declaredAt === null);
  if (silent.length > 0)
    findings.push({ code: 'jury.declaration-missing', seats: silent.map((seat) => seat.id) });
  const share = sitting.length === 0 ? 0 : sitting.filter((seat) => seat.external).length / sitting.length;
  if (share < regulations.externalShare)
    findings.push({ code: 'jury.external-share', found: share, asked: regulations.externalShare });
  return findings;
}

/** True when enough sitting members take part in the deliberation. */
export function hasQuorum(
  seats: readonly Seat[],
  present: readonly string[],
  regulations: Regulations,
): boolean {
  const sitting = seats.filter((seat) => seat.recusedAt === null && present.includes(seat.userId));
  return sitting.length >= regulations.quorum;
}
