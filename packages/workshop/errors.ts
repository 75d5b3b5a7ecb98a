export const WORKSHOP_ERRORS = [
  'workshop.bad-edit',
  'workshop.bad-content',
  'workshop.repeated-id',
  'workshop.too-large',
  'workshop.unknown-kind',
  'workshop.unknown-version',
] as const;
