/** What held a model while it ran: said in the result of each run. */
export const WALLS = [
  'time',
  'memory',
  'network',
  'files',
  'processes',
  'privileges',
  'permissions',
] as const;
export type Wall = (typeof WALLS)[number];

/** Without these a model of somebody else is not run at all. */
export const NEEDED_WALLS: readonly Wall[] = ['time', 'memory', 'network', 'files'];
