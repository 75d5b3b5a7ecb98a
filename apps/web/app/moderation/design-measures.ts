/** What a design is worth: the name of each measure and where it stands in the view. */
export const DESIGN_MEASURES = [
  ['generalizability', 'generalizability'],
  ['dependability', 'dependability'],
  ['cut-dependability', 'cutDependability'],
  ['sem', 'absoluteSem'],
] as const;
