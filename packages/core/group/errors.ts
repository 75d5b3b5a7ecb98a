/** Codes of what a group, its shared files or its contribution statement breaks. */
export const GROUP_ERRORS = [
  'group.not-found',
  'group.label-missing',
  'group.situations-missing',
  'group.slots-missing',
  'group.too-few-members',
  'group.unknown-situation',
  'group.member-not-enrolled',
  'group.member-elsewhere',
  'group.member-not-there',
  'group.files-differ',
  'group.member-sealed',
  'group.contribution-without-role',
  'group.contribution-too-short',
  'group.contribution-too-long',
  'group.parts-missing',
  'group.dispute-needs-reason',
  'group.statement-changed',
  'group.answer-missing',
] as const;
export type GroupError = (typeof GROUP_ERRORS)[number];
