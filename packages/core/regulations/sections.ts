import type { PointKey } from './regulations.ts';

/** The parts of a règlement and their points, in the order in which they are read. */
export const SECTIONS = [
  { id: 'scale', points: ['levelNames', 'matrix'] },
  { id: 'rule', points: ['rule'] },
  { id: 'jury', points: ['examiners', 'externalShare', 'quorum', 'castingVote', 'anonymity', 'judgeFirst'] },
  { id: 'marking', points: ['reconciliation', 'tolerance', 'thirdExaminer', 'thirdReadings', 'severityUse'] },
  {
    id: 'candidates',
    points: ['accommodations', 'resits', 'appeals', 'blockValidity', 'resultsOpen', 'equityReview'],
  },
  { id: 'mission', points: ['mission'] },
  {
    id: 'retention',
    points: ['keepWork', 'keepGrids', 'keepRegister', 'keepMedical', 'keepNationalId', 'keepSurvey'],
  },
] as const satisfies readonly { readonly id: string; readonly points: readonly PointKey[] }[];

export type SectionId = (typeof SECTIONS)[number]['id'];

export const POINT_KEYS: readonly PointKey[] = SECTIONS.flatMap((section) => section.points);

/**
 * The points without which no session opens: they decide of a block, or candidates must know them beforehand. The
 * mission stands outside of the blocks (DOMAIN §0), and nothing is destroyed while a period is undecided.
 */
export const SESSION_POINTS = [
  'matrix',
  'rule',
  'examiners',
  'externalShare',
  'quorum',
  'castingVote',
  'anonymity',
  'judgeFirst',
  'reconciliation',
  'tolerance',
  'thirdExaminer',
  'severityUse',
  'accommodations',
  'resits',
  'appeals',
] as const satisfies readonly PointKey[];
