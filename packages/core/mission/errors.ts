/** Codes of what an agreement of mission, its policy or its conclusion breaks. */
export const MISSION_ERRORS = [
  'mission.bad-date',
  'mission.policy-unreadable',
  'mission.rule-undecided',
  'mission.organisation-missing',
  'mission.siret-length',
  'mission.siret-checksum',
  'mission.identifier-missing',
  'mission.country-missing',
  'mission.dates-reversed',
  'mission.too-long',
  'mission.hours-out-of-range',
  'mission.interruption-reversed',
  'mission.interruption-outside',
  'mission.subject-missing',
  'mission.conclusion-needs-motive',
  'mission.conclusion-before-seal',
  'mission.conclusion-before-defence',
  'mission.conclusion-without-criteria',
] as const;

/** Problems of an agreement, in the order in which they are told. */
export type MissionProblem =
  | 'mission.organisation-missing'
  | 'mission.siret-length'
  | 'mission.siret-checksum'
  | 'mission.identifier-missing'
  | 'mission.country-missing'
  | 'mission.dates-reversed'
  | 'mission.too-long'
  | 'mission.hours-out-of-range'
  | 'mission.interruption-reversed'
  | 'mission.interruption-outside'
  | 'mission.subject-missing';
