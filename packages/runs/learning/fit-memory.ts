import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { writeCanonicalJson } from '@etalon/core/journal';
import { EtalonError } from '@etalon/error';
import type { Json } from '@etalon/workshop';
import type { RunTask, RunTools } from '../run-kind.ts';

/** What is kept of the fits of a run, by their place in it. */
export interface FitMemory<T> {
  readonly recall: (place: string) => T | undefined;
  readonly remember: (place: string, kept: T) => void;
}

/** How what is kept of a fit is written in a state, to the last bit. */
export interface FitWriting<T> {
  readonly file: string;
  readonly write: (kept: T) => Json;
  /** Throws on what it did not write. */
  readonly read: (written: Json) => T;
  /** Bytes that it takes, about. */
  readonly measure: (kept: T) => number;
}

/** What one search of several remembers, under its own name. */
export function rememberUnder<T>(memory: FitMemory<T>, name: string): FitMemory<T> {
  return {
    recall: (place) => memory.recall(`${name} ${place}`),
    remember: (place, kept) => memory.remember(`${name} ${place}`, kept),
  };
}

interface FitState {
  readonly schema: typeof SCHEMA;
  readonly key: string;
  readonly fits: Readonly<Record<string, Json>>;
}

const SCHEMA = 'etalon/fits-state';
/** A fit that would make the state larger than this is left out of it, and made again. */
const MOST_BYTES = 64_000_000;

/** What the run already found before it was cut, and what it leaves as it goes on; throws `runs.other-state`. */
export async function openFitMemory<T>(
  task: RunTask,
  tools: Pick<RunTools, 'keep'>,
  writing: FitWriting<T>,
): Promise<FitMemory<T>> {
  const key = hashAsked(task);
  const fits = new Map<string, T>();
  const held = new Map<string, T>();
  let bytes = 0;
  const add = (place: string, kept: T): void => {
    fits.set(place, kept);
    const more = writing.measure(kept);
    if (bytes + more > MOST_BYTES) return;
    bytes += more;
    held.set(place, kept);
  };
  if (task.kept !== undefined)
    for (const [place, written] of readFits(await readFile(task.kept, 'utf8'), key))
      add(place, readFit(written, writing));
  const write = (): FitState => ({
    schema: SCHEMA,
    key,
    fits: Object.fromEntries(Array.from(held, ([place, kept]) => [place, writing.write(kept)])),
  });
  return {
    recall: (place) => fits.get(place),
    remember: (place, kept) => {
      add(place, kept);
      tools.keep(() => ({
        name: writing.file,
        mediaType: 'application/json',
        content: `${JSON.stringify(write())}\n`,
        facts: { done: held.size },
      }));
    },
  };
}

function hashAsked({ kind, parameters, inputs }: RunTask): string {
  const asked = writeCanonicalJson({ kind, parameters, files: inputs.map(({ sha256 }) => sha256) });
  return createHash('sha256').update(asked).digest('hex');
}

function readFits(text: string, key: string): readonly (readonly [string, Json])[] {
  const state: unknown = JSON.parse(text);
  if (!isState(state) || state.key !== key) throw new EtalonError('runs.other-state');
  return Object.entries(state.fits);
}

function isState(value: unknown): value is FitState {
  return typeof value === 'object' && value !== null && 'schema' in value && value.schema === SCHEMA;
}

function readFit<T>(written: Json, { read }: FitWriting<T>): T {
  try {
    return read(written);
  } catch (cause) {
    throw new EtalonError('runs.other-state', { cause });
  }
}
