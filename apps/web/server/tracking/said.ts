import { EtalonError } from '@etalon/error';
import { RUN_STATUSES, type TrackedPair } from '@etalon/tracking';
import { z } from 'zod';

const KEY_MAX = 250;
const PARAM_MAX = 6000;
const TAG_MAX = 8000;
const NAME_MAX = 500;
const PARAMS_AT_ONCE = 100;
const METRICS_AT_ONCE = 1000;
const ENTRIES_AT_ONCE = 1000;
const INPUTS_AT_ONCE = 100;

const Key = z.string().min(1).max(KEY_MAX);
/** 64-bit integers are numbers, or texts as Protocol Buffers write them. */
export const Whole = z.union([
  z.int(),
  z
    .string()
    .regex(/^-?\d{1,15}$/)
    .transform(Number),
]);
const Identifier = z.string().min(1).max(64);
export const ExperimentId = Identifier;
export const Name = z.string().trim().min(1).max(NAME_MAX);

export const Param = z.object({ key: Key, value: z.string().max(PARAM_MAX) });
export const Tag = z.object({ key: Key, value: z.string().max(TAG_MAX).default('') });
export const Metric = z.object({
  key: Key,
  value: z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]),
  timestamp: Whole,
  step: Whole.default(0),
});

/** A request about a run, with the rest of what it says. */
export function ofRun<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object({ run_id: Identifier, ...shape });
}

export const Tags = z.array(Tag).max(ENTRIES_AT_ONCE).default([]);
export const Batch = ofRun({
  metrics: z.array(Metric).max(METRICS_AT_ONCE).default([]),
  params: z.array(Param).max(PARAMS_AT_ONCE).default([]),
  tags: z.array(Tag).max(ENTRIES_AT_ONCE).default([]),
});

export const Status = z.enum(RUN_STATUSES);

const DatasetInput = z.object({
  tags: Tags,
  dataset: z.object({
    name: z.string().max(NAME_MAX),
    digest: z.string().max(NAME_MAX),
    source_type: z.string().max(NAME_MAX).default(''),
  }),
});
export const Inputs = ofRun({ datasets: z.array(DatasetInput).max(INPUTS_AT_ONCE).default([]) });

const SOURCE = 'mlflow.source.name';
const USER = 'mlflow.user';

/** Tags without who ran the script and where it lies on their machine: nobody here needs to know. */
export function dropPersonal(tags: readonly TrackedPair[]): readonly TrackedPair[] {
  return tags.flatMap(({ key, value }) => {
    if (key === USER) return [];
    return [{ key, value: key === SOURCE ? (value.split(/[\\/]/).at(-1) ?? '') : value }];
  });
}

const PATH_MAX = 1000;

/** A path of a file of a run: relative, without `..`. Throws `tracking.bad-path`. */
export function readFilePath(path: string): string {
  const parts = path.split('/');
  const fine = path !== '' && path.length <= PATH_MAX && !path.includes('\\') && !path.includes('\0');
  if (!fine || parts.some((part) => part === '' || part === '.' || part === '..'))
    throw new EtalonError('tracking.bad-path', { info: { path: path.slice(0, 200) } });
  return path;
}
