import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeAdpcm } from '@etalon/cases/adpcm';

const DIGITS_OF_CLASS = 480;
const SAMPLES = 4800;
const PROMPTS = 240;
const SOUND = 0.02;
const HEADER = 44;

export interface DigitImage {
  readonly label: string;
  /** Place in the list of its digit in the package. */
  readonly place: number;
  /** 28 × 28 grey levels, 0 to 255, base64. */
  readonly bytes: string;
}

/** The first images of each digit. */
export function listDigits(folder: string): readonly DigitImage[] {
  return Array.from({ length: 10 }, (_, digit) => {
    const { data }: { data: readonly number[] } = JSON.parse(
      readFileSync(join(folder, `package/src/digits/${digit}.json`), 'utf8'),
    );
    return Array.from({ length: DIGITS_OF_CLASS }, (_row, place): DigitImage => {
      const levels = data.slice(place * 784, (place + 1) * 784).map((level) => Math.round(level * 255));
      return { label: String(digit), place, bytes: Buffer.from(levels).toString('base64') };
    });
  }).flat();
}

export interface VoiceExtract {
  readonly prompt: string;
  readonly language: string;
  /** 0.6 s from where the voice starts, 8 kHz, IMA ADPCM, base64. */
  readonly bytes: string;
}

/** The same prompts in every language, 0.6 s of each from where it is heard. */
export function listVoices(folders: ReadonlyMap<string, string>): readonly VoiceExtract[] {
  const byLanguage = new Map(
    [...folders].map(([language, folder]) => [
      language,
      readVoices(join(folder, 'usr/share/asterisk/sounds')),
    ]),
  );
  const [first] = [...byLanguage.values()];
  const prompts = [...(first?.keys() ?? [])]
    .filter((prompt) => [...byLanguage.values()].every((voices) => (voices.get(prompt)?.length ?? 0) >= 8000))
    .toSorted((a, b) => Number(a > b) - Number(a < b));
  const step = prompts.length / PROMPTS;
  return Array.from({ length: PROMPTS }, (_, at) => prompts[Math.floor(at * step)] ?? '').flatMap((prompt) =>
    [...byLanguage].map(([language, voices]): VoiceExtract => {
      const heard = cutSilence(voices.get(prompt) ?? new Int16Array());
      return { prompt, language, bytes: Buffer.from(encodeAdpcm(heard)).toString('base64') };
    }),
  );
}

function readVoices(folder: string): ReadonlyMap<string, Int16Array> {
  const [voice = ''] = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files = readdirSync(join(folder, voice), { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((name) => name.endsWith('.wav'))
      .map((name) => {
        const bytes = readFileSync(join(folder, voice, name)).subarray(HEADER);
        const samples = Int16Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readInt16LE(2 * at));
        return [name.replace(/\.wav$/, ''), samples];
      }),
  );
}

function cutSilence(samples: Int16Array): Int16Array {
  const window = 400;
  const energies = Array.from({ length: Math.ceil(samples.length / window) }, (_, at) =>
    samples.subarray(at * window, (at + 1) * window).reduce((sum, value) => sum + value * value, 0),
  );
  const most = Math.max(...energies);
  const from = energies.findIndex((energy) => energy > SOUND * most) * window;
  const kept = new Int16Array(SAMPLES);
  kept.set(samples.subarray(from, from + SAMPLES));
  return kept;
}
