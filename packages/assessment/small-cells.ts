/**
 * Below these numbers a figure would tell something of somebody to whoever knows who was there: of each of a few candidates,
 * or, with two examiners, of the other one to each of them. It is then suppressed.
 */
export const FEWEST_CANDIDATES = 5;
export const FEWEST_EXAMINERS = 3;
/** Below this number of what a figure rests on, counts and shares are given and nothing that generalises (instruments/07 §7.8). */
export const FEWEST_TO_ANALYSE = 30;
