/** A setting of an algorithm: a number, its usual value, and where a search looks for it. */
export interface Setting {
  readonly name: string;
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  readonly scale: 'linear' | 'log';
  readonly isWhole: boolean;
  /** One more value outside the bounds, which means something of its own. */
  readonly special?: number;
}

export interface AlgorithmFacts {
  readonly tasks: readonly ('classification' | 'regression')[];
  readonly settings: readonly Setting[];
}

const whole = (name: string, usual: number, low: number, high: number): Setting => ({
  ...{ name, usual, low, high },
  scale: 'log',
  isWhole: true,
});
const log = (name: string, usual: number, low: number, high: number): Setting => ({
  ...{ name, usual, low, high },
  scale: 'log',
  isWhole: false,
});
const BOTH = ['classification', 'regression'] as const;
const DEPTH = whole('depth', 20, 1, 60);

/** What can be learned with, in the order in which it is proposed. */
export const ALGORITHMS = {
  baseline: { tasks: BOTH, settings: [] },
  linear: { tasks: ['regression'], settings: [{ ...log('penalty', 1, 1e-4, 1e4), special: 0 }] },
  logistic: { tasks: ['classification'], settings: [log('penalty', 1, 1e-4, 1e4)] },
  neighbours: { tasks: BOTH, settings: [whole('neighbours', 15, 1, 200)] },
  tree: { tasks: BOTH, settings: [whole('depth', 5, 1, 60), whole('leafRows', 5, 1, 200)] },
  forest: {
    tasks: BOTH,
    settings: [
      whole('trees', 100, 1, 1000),
      DEPTH,
      whole('leafRows', 1, 1, 200),
      { ...log('share', 0, 0.05, 1), special: 0 },
    ],
  },
  boosting: {
    tasks: BOTH,
    settings: [
      whole('rounds', 300, 1, 2000),
      log('rate', 0.1, 0.005, 1),
      whole('leaves', 31, 2, 255),
      whole('leafRows', 20, 1, 500),
      { ...log('penalty', 0, 1e-3, 100), special: 0 },
      { ...whole('patience', 10, 1, 200), special: 0 },
    ],
  },
  network: {
    tasks: BOTH,
    settings: [
      whole('hidden', 64, 1, 512),
      whole('layers', 1, 1, 4),
      log('rate', 0.001, 1e-5, 0.1),
      { ...log('penalty', 1e-4, 1e-6, 10), special: 0 },
      whole('batch', 200, 8, 5000),
      whole('epochs', 200, 1, 2000),
      { ...whole('patience', 10, 1, 200), special: 0 },
    ],
  },
} as const satisfies Readonly<Record<string, AlgorithmFacts>>;

export type Algorithm = keyof typeof ALGORITHMS;

export const ALGORITHM_NAMES: readonly Algorithm[] = [
  'baseline',
  'linear',
  'logistic',
  'neighbours',
  'tree',
  'forest',
  'boosting',
  'network',
];

/** Whether an algorithm takes columns as they are: numbers that miss, and categories in one column. */
export function takesColumnsAsIs(algorithm: Algorithm): boolean {
  return algorithm === 'boosting';
}

/** Whether an algorithm learns classes, or numbers. */
export function suitsTask(algorithm: Algorithm, task: 'classification' | 'regression'): boolean {
  const facts: AlgorithmFacts = ALGORITHMS[algorithm];
  return facts.tasks.includes(task);
}
