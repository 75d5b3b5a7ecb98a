import type { ContextKey, FearedEventKey, PrincipleKey } from './impact.ts';

/** Question numbers of the CNIL tool's method (architecture of LINCnil/pia). */
export const CONTEXT_QUESTIONS: Readonly<Record<ContextKey, number>> = {
  processing: 111,
  responsibilities: 112,
  standards: 113,
  data: 121,
  lifeCycle: 122,
  supports: 123,
};

export const PRINCIPLE_QUESTIONS: readonly (readonly [PrincipleKey, number])[] = [
  ['purposes', 211],
  ['basis', 212],
  ['minimisation', 213],
  ['accuracy', 214],
  ['retention', 215],
  ['information', 221],
  ['consent', 222],
  ['access-portability', 223],
  ['rectification-erasure', 224],
  ['restriction-objection', 225],
  ['processors', 226],
  ['transfers', 227],
];

/** Each feared event: first of its six questions (impacts, threats, sources, measures, severity, likelihood) and its evaluation. */
export const EVENT_QUESTIONS: readonly (readonly [FearedEventKey, number, string])[] = [
  ['illegitimate-access', 321, '3.2'],
  ['unwanted-change', 331, '3.3'],
  ['disappearance', 341, '3.4'],
];
