import type { RandomStream } from '@etalon/numeric';
import { ALGORITHMS, type Algorithm, type AlgorithmFacts, type Setting } from './algorithms.ts';
import type { Settings } from './fit-model.ts';

/** Bounds of each setting that is looked for; the others keep their usual value. */
export type SearchSpace = Readonly<Record<string, { readonly low: number; readonly high: number }>>;

/** The settings of an algorithm that a search looks for by itself: all but how long it learns and when it stops. */
export function listSearched(algorithm: Algorithm): readonly Setting[] {
  const facts: AlgorithmFacts = ALGORITHMS[algorithm];
  return facts.settings.filter(
    ({ name }) => !['rounds', 'epochs', 'patience', 'batch', 'trees'].includes(name),
  );
}

function findSetting(algorithm: Algorithm, name: string): Setting | undefined {
  const facts: AlgorithmFacts = ALGORITHMS[algorithm];
  return facts.settings.find((setting) => setting.name === name);
}

/** A setting looked for between two bounds. */
export interface SearchedSetting {
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** The value at a share of the way from low to high, on the scale of the setting. */
export function placeSetting(
  algorithm: Algorithm,
  { name, ...bounds }: SearchedSetting,
  share: number,
): number {
  return placeOn(findSetting(algorithm, name), bounds, share);
}

/** The share of the way from low to high at which a value is, on the scale of the setting; one half where both are one. */
export function shareOfSetting(
  algorithm: Algorithm,
  { name, low, high }: SearchedSetting,
  value: number,
): number {
  if (high === low) return 0.5;
  const share =
    findSetting(algorithm, name)?.scale === 'log' && low > 0
      ? Math.log(value / low) / Math.log(high / low)
      : (value - low) / (high - low);
  return Math.min(1, Math.max(0, share));
}

function placeOn(setting: Setting | undefined, { low, high }: SearchSpace[string], share: number): number {
  const value =
    setting?.scale === 'log' && low > 0 ? low * (high / low) ** share : low + (high - low) * share;
  const whole = setting?.isWhole === true ? Math.round(value) : value;
  return Math.min(high, Math.max(low, whole));
}

/** Settings drawn uniformly within the space, on the scale of each (Bergstra & Bengio 2012). */
export function drawTrials(
  {
    algorithm,
    space,
    trials,
  }: { readonly algorithm: Algorithm; readonly space: SearchSpace; readonly trials: number },
  stream: RandomStream,
): readonly Settings[] {
  return Array.from({ length: trials }, () =>
    Object.fromEntries(
      Object.entries(space).map(([name, bounds]) => [
        name,
        placeOn(findSetting(algorithm, name), bounds, stream.nextUnit()),
      ]),
    ),
  );
}

/** Every crossing of equally spaced values, as many by setting as keep the whole within `trials`, two at least. */
export function gridTrials({
  algorithm,
  space,
  trials,
}: {
  readonly algorithm: Algorithm;
  readonly space: SearchSpace;
  readonly trials: number;
}): readonly Settings[] {
  const names = Object.keys(space);
  const steps = Math.max(2, Math.floor(trials ** (1 / names.length) + 1e-9));
  const grid = names.reduce<readonly Settings[]>(
    (made, name) =>
      made.flatMap((settings) =>
        Array.from({ length: steps }, (_, step) => ({
          ...settings,
          [name]: placeOn(
            findSetting(algorithm, name),
            space[name] ?? { low: 0, high: 0 },
            step / (steps - 1),
          ),
        })),
      ),
    [{}],
  );
  const seen = new Set<string>();
  return grid.filter((settings) => {
    const key = JSON.stringify(settings);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

export interface BoundaryEnd {
  readonly name: string;
  readonly end: 'low' | 'high';
}

/** Settings whose value is within two hundredths of an end of its bounds, on its scale, and which end. */
export function listBoundaryEnds(
  { algorithm, space }: { readonly algorithm: Algorithm; readonly space: SearchSpace },
  settings: Settings,
): readonly BoundaryEnd[] {
  return Object.entries(space).flatMap(([name, bounds]): readonly BoundaryEnd[] => {
    const value = settings[name] ?? Number.NaN;
    if (value <= placeOn(findSetting(algorithm, name), bounds, 0.02)) return [{ name, end: 'low' }];
    return value >= placeOn(findSetting(algorithm, name), bounds, 0.98) ? [{ name, end: 'high' }] : [];
  });
}

/** Settings near an end of their bounds: the best may be outside. */
export function findBoundaryHits(
  searched: { readonly algorithm: Algorithm; readonly space: SearchSpace },
  settings: Settings,
): readonly string[] {
  return listBoundaryEnds(searched, settings).map(({ name }) => name);
}
