import { readFile } from 'node:fs/promises';
import { writeCanonicalJson } from '@etalon/core/journal';
import { isJsonObject, type Json } from '@etalon/workshop';
import type { RunFile } from '../ports/workshop-records.ts';
import type { Workplace } from '../workplace.ts';

const MOST_BYTES = 4_000_000;

/** What a machine took, and where it went on after it was cut, are no part of what it computed. */
export function leaveTimings(result: Json): Json {
  if (!isJsonObject(result)) return result;
  const { timings: _, takenUp: __, ...computed } = result;
  return computed;
}

/** Whether two runs left the same files: the same bytes, or JSON that is the same but for its `timings`. */
export async function haveSameOutputs(
  files: Pick<Workplace['files'], 'materialise'>,
  ours: readonly RunFile[],
  theirs: readonly RunFile[],
): Promise<boolean> {
  if (ours.length !== theirs.length) return false;
  for (const [at, one] of ours.entries()) {
    const other = theirs[at];
    if (other === undefined || one.name !== other.name) return false;
    if (one.sha256 !== other.sha256 && !(await differByTimings(files, one, other))) return false;
  }
  return true;
}

async function differByTimings(
  files: Pick<Workplace['files'], 'materialise'>,
  one: RunFile,
  other: RunFile,
): Promise<boolean> {
  const isSmallJson = ({ name, bytes }: RunFile): boolean => name.endsWith('.json') && bytes <= MOST_BYTES;
  if (!isSmallJson(one) || !isSmallJson(other)) return false;
  const read = async ({ sha256 }: RunFile): Promise<Json> =>
    JSON.parse(await readFile(await files.materialise(sha256), 'utf8'));
  const [first, second] = await Promise.all([read(one), read(other)]);
  const areTimed = [first, second].every((each) => isJsonObject(each) && 'timings' in each);
  return areTimed && writeCanonicalJson(leaveTimings(first)) === writeCanonicalJson(leaveTimings(second));
}
