import { MISSION_SUBJECT } from '@etalon/core/mission';
import type { ClockSubject } from './clock-subject.ts';

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
      return block === MISSION_SUBJECT
        ? `/missions/${candidacyId}/jury`
        : `/sessions/${sessionId}/jury/${candidacyId}/${block}`;
    case 'judgements':
      return `/jury/${seatId}`;
    case 'decision':
      return block === MISSION_SUBJECT
        ? `/missions/${candidacyId}/jury`
        : `/deliberations/${candidacyId}/${block}`;
    case 'certificate':
      return '/certificats';
    case 'mission':
      return `/missions/${candidacyId}`;
    case 'notification':
    case 'vae-notification':
    case 'appeals':
      return `/sessions/${sessionId}/notifications`;
    case 'survey-6':
    case 'survey-24':
      return `/sessions/${sessionId}/enquetes`;
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
    case 'mission':
      return '/missions';
    case 'notification':
    case 'vae-notification':
    case 'appeals':
      return `/sessions/${sessionId}/notifications`;
    case 'survey-6':
    case 'survey-24':
      return `/sessions/${sessionId}/enquetes`;
    default:
      return clock satisfies never;
  }
}
