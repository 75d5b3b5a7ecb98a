import type { RandomStream } from '@etalon/numeric';
import type { ItemReader, LearningItem } from '../learning-item.ts';
import { decodeAdpcm } from '../media/adpcm.ts';
import { measureVoice, VOICE_RATE_HZ } from '../media/measure-voice.ts';
import { writeWav } from '../media/write-wav.ts';
import { readBytes, readExtract } from '../read-extract.ts';

/** The team that answers in each language. */
const TEAMS: Readonly<Record<string, string>> = { en: 'Nord', ru: 'Nord', es: 'Sud', fr: 'Sud', it: 'Sud' };

function addNoise(samples: Int16Array, stream: RandomStream, level: number, gain: number): Int16Array {
  return samples.map((sample) => {
    const noise = (stream.nextUnit() - 0.5) * 2 * level;
    return Math.max(-32768, Math.min(32767, Math.round(sample * gain + noise)));
  });
}

/** Recorded prompts of a switchboard, 0.6 s at 8 kHz; their vector is what `measureVoice` gives. */
export const readVoices: ItemReader = async (folder) => {
  const byItem = new Map<LearningItem, Int16Array>();
  const keep = (label: string, prompt: string, samples: Int16Array): LearningItem => {
    const item: LearningItem = {
      label,
      cells: { message: prompt },
      media: {
        extension: 'wav',
        render: () => ({ bytes: writeWav(samples, VOICE_RATE_HZ), vector: measureVoice(samples) }),
      },
    };
    byItem.set(item, samples);
    return item;
  };
  const change = (item: LearningItem, stream: RandomStream, level: number, gain: number): LearningItem =>
    keep(
      item.label,
      String(item.cells.message ?? ''),
      addNoise(byItem.get(item) ?? new Int16Array(), stream, level, gain),
    );
  return {
    items: readExtract(folder).map((record) =>
      keep(TEAMS[String(record.language)] ?? '', String(record.prompt), decodeAdpcm(readBytes(record))),
    ),
    shift: (item, stream) => change(item, stream, 700, 0.5),
    alter: (item, stream) => change(item, stream, 4, 1),
    shifted: 'niveau divisé par deux et bruit uniforme de 700 sur 32 768',
  };
};
