import type { DecodedImage, DecodedSound } from '@etalon/media';
import type { MediaFacts } from '@etalon/transform';

const CLIPPED = 0.999;
const MOST_CLIPPED_SHARE = 0.001;

/** What the files of one node were before they were brought to one form, counted as they are decoded. */
export interface MediaCount {
  readonly image: (file: string, image: DecodedImage) => void;
  readonly sound: (file: string, sound: DecodedSound) => void;
  /** A sound longer than the length asked. */
  readonly cut: (file: string) => void;
  readonly fault: (file: string) => void;
  readonly read: () => Omit<MediaFacts, 'node'>;
}

/** How many files, and the first of them. */
interface Tally {
  count: number;
  first: string | null;
}

export function openMediaCount(): MediaCount {
  const formats = new Map<string, number>();
  const rates = new Map<number, number>();
  const tallies = new Map<string, Tally>();
  let files = 0;
  let smallest: readonly [number, number] | null = null;
  let largest: readonly [number, number] | null = null;
  const seconds: number[] = [];
  const add = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  const tell = (what: string, file: string, isSo: boolean): void => {
    if (!isSo) return;
    const tally = tallies.get(what) ?? { count: 0, first: null };
    tallies.set(what, { count: tally.count + 1, first: tally.first ?? file });
  };
  return {
    image: (file, { width, height, format, was }) => {
      files += 1;
      add(formats, format);
      const area = width * height;
      if (smallest === null || area < smallest[0] * smallest[1]) smallest = [width, height];
      if (largest === null || area > largest[0] * largest[1]) largest = [width, height];
      for (const [what, isSo] of Object.entries(was)) tell(what, file, isSo);
    },
    sound: (file, { format, rate, channels }) => {
      files += 1;
      add(formats, format);
      add(rates, rate);
      const length = channels[0]?.length ?? 0;
      seconds.push(length / rate);
      tell('stereo', file, channels.length > 1);
      tell(
        'silent',
        file,
        channels.every((channel) => channel.every((value) => value === 0)),
      );
      const clipped = channels.reduce(
        (sum, channel) => sum + channel.reduce((n, value) => n + Number(Math.abs(value) >= CLIPPED), 0),
        0,
      );
      tell('clipped', file, clipped > MOST_CLIPPED_SHARE * length * channels.length);
    },
    cut: (file) => tell('cut', file, true),
    fault: (file) => {
      files += 1;
      tell('unreadable', file, true);
    },
    read: () => ({
      files,
      formats: Object.fromEntries([...formats].sort()),
      sizes: smallest === null || largest === null ? null : { smallest, largest },
      rates: [...rates].sort(([a], [b]) => a - b).map(([rate, count]) => ({ rate, count })),
      seconds:
        seconds.length === 0
          ? null
          : {
              shortest: Math.min(...seconds),
              longest: Math.max(...seconds),
              total: seconds.reduce((sum, value) => sum + value, 0),
            },
      told: [...tallies]
        .sort(([a], [b]) => Number(a > b) - Number(a < b))
        .map(([what, { count, first }]) => ({
          what,
          count,
          file: first ?? '',
        })),
    }),
  };
}
