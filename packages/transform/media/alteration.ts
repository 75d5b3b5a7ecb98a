import { type RandomStream, seedPcg32 } from '@etalon/numeric';

/** One change made to the copy of a picture or of a sound: what, and by how much. */
export interface Alteration {
  readonly name: string;
  readonly values: readonly number[];
}

const SUFFIX = /\|([a-z-]+)=(-?[\d.]+(?::-?[\d.]+)*)$/;

/** The name of a file with a change after it, as a copy carries it: `chat.png|turn=12.5`. */
export function writeAlteration(cell: string, name: string, values: readonly number[]): string {
  return `${cell}|${name}=${values.join(':')}`;
}

/** The name of a file and the changes of its copy, in order. */
export function splitCell(cell: string): {
  readonly file: string;
  readonly alterations: readonly Alteration[];
} {
  const alterations: Alteration[] = [];
  let file = cell;
  for (let found = SUFFIX.exec(file); found !== null; found = SUFFIX.exec(file)) {
    const [suffix, name = '', values = ''] = found;
    alterations.unshift({ name, values: values.split(':').map(Number) });
    file = file.slice(0, -suffix.length);
  }
  return { file, alterations };
}

const ALTERATION_STREAM = 54;

/** Draws of one alteration, from the number that its copy carries. */
export const openDraws = (seed: number): RandomStream =>
  seedPcg32({ high: 0, low: seed }, { high: 0, low: ALTERATION_STREAM });
