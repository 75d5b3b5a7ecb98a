import type { ClockSubject } from './gather-clocks.ts';

/** The page where somebody acts on a clock. */
export function locateClock({
  clock,
  candidacyId,
  situation,
  block,
  sessionId,
  seatId,
}: ClockSubject): string {
  switch (clock) {
    case 'hand-in':
      return `/candidatures/${candidacyId}/situations/${situation}`;
    case 'jury':
      return `/sessions/${sessionId}/jury/${candidacyId}/${block}`;
    case 'judgements':
      return `/jury/${seatId}`;
    case 'decision':
      return `/deliberations/${candidacyId}/${block}`;
    case 'certificate':
      return '/certificats';
    default:
      return clock satisfies never;
  }
}

/** The page that lists several of them, for the one who acts. */
export function locateClocks({ clock, candidacyId, sessionId }: ClockSubject): string {
  switch (clock) {
    case 'hand-in':
      return `/candidatures/${candidacyId}`;
    case 'jury':
      return `/sessions/${sessionId}`;
    case 'judgements':
      return '/jury';
    case 'decision':
      return '/deliberations';
    case 'certificate':
      return '/certificats';
    default:
      return clock satisfies never;
  }
}
