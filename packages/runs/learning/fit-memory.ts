import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { RunTask, RunTools } from '../run-kind.ts';

/** Losses of the fits of a search, by their place in it. */
export interface FitMemory {
  readonly recall: (place: string) => number | undefined;
  readonly remember: (place: string, loss: number) => void;
}

/** What one search of several remembers, under its own name. */
export function rememberUnder(memory: FitMemory, name: string): FitMemory {
  return {
    recall: (place) => memory.recall(`${name} ${place}`),
    remember: (place, loss) => memory.remember(`${name} ${place}`, loss),
  };
}

/** As it is kept: numbers as text, for those that JSON does not write. */
interface SearchState {
  readonly schema: typeof SCHEMA;
  readonly key: string;
  readonly losses: Readonly<Record<string, string>>;
}

const SCHEMA = 'etalon/search-state';

/** What the search already found before it was cut, and what it leaves as it goes on; throws `runs.other-state`. */
export async function openFitMemory(task: RunTask, tools: Pick<RunTools, 'keep'>): Promise<FitMemory> {
  const { parameters, inputs } = task;
  const asked = writeCanonicalJson({ parameters, files: inputs.map(({ sha256 }) => sha256) });
  const key = createHash('sha256').update(asked).digest('hex');
  const losses = new Map<string, number>(
    task.kept === undefined ? [] : readLosses(await readFile(task.kept, 'utf8'), key),
  );
  const write = (): SearchState => ({
    schema: SCHEMA,
    key,
    losses: Object.fromEntries(Array.from(losses, ([place, loss]) => [place, String(loss)])),
  });
  return {
    recall: (place) => losses.get(place),
    remember: (place, loss) => {
      losses.set(place, loss);
      tools.keep(() => ({
        name: 'essais-faits.json',
        mediaType: 'application/json',
        content: `${JSON.stringify(write())}\n`,
        facts: { done: losses.size },
      }));
    },
  };
}

function readLosses(text: string, key: string): readonly (readonly [string, number])[] {
  const state: unknown = JSON.parse(text);
  if (!isState(state) || state.key !== key) throw new EtalonError('runs.other-state');
  return Object.entries(state.losses).map(([place, loss]) => [place, Number(loss)] as const);
}

function isState(value: unknown): value is SearchState {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA;
}
