import { decoder as openFlac } from '@audio/decode-flac';
import { decoder as openMp3 } from '@audio/decode-mp3';
import { decoder as openVorbis } from '@audio/decode-vorbis';
import { decoder as openWav } from '@audio/decode-wav';
import { EtalonError, errorCode } from '@etalon/error';

/** A sound as its file holds it: samples of each channel in [-1, 1], and how many a second. */
export interface DecodedSound {
  readonly format: string;
  readonly rate: number;
  readonly channels: readonly Float32Array[];
}

interface Part {
  readonly channelData: readonly Float32Array[];
  readonly sampleRate: number;
}

interface Decoder {
  readonly decode: (chunk: Uint8Array) => Part | Promise<Part>;
  readonly flush?: () => Part | Promise<Part>;
  readonly free: () => void;
}

/** Ten minutes at 48 kHz. */
export const MOST_SAMPLES = 28_800_000;
const CHUNK_BYTES = 65_536;
const LEAST_RATE = 1_000;
const MOST_RATE = 400_000;

interface SoundForm {
  readonly format: string;
  readonly fits: (head: string) => boolean;
  readonly open: () => Decoder | Promise<Decoder>;
  /** Whether the file ends before what its header announces. */
  readonly isCut?: (bytes: DataView) => boolean;
}

const FORMS: readonly SoundForm[] = [
  {
    format: 'wav',
    fits: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WAVE',
    open: openWav,
    isCut: isCutWav,
  },
  { format: 'flac', fits: (head) => head.startsWith('fLaC'), open: openFlac },
  { format: 'ogg', fits: (head) => head.startsWith('OggS') && head.includes('\x01vorbis'), open: openVorbis },
  {
    format: 'mp3',
    fits: (head) =>
      head.startsWith('ID3') || (head.charCodeAt(0) === 0xff && (head.charCodeAt(1) & 0xe6) === 0xe2),
    open: openMp3,
  },
];
const HEAD_BYTES = 64;
const UNKNOWN_SIZE = 0xffffffff;

/** Size of the RIFF chunk against that of the file; 0 and all ones mean that the writer did not know it. */
function isCutWav(bytes: DataView): boolean {
  const announced = bytes.byteLength < 8 ? 0 : bytes.getUint32(4, true);
  return announced > 0 && announced < UNKNOWN_SIZE && announced + 8 > bytes.byteLength;
}

/** Samples announced by STREAMINFO (36 bits); 0 when unknown. */
function readFlacLength(bytes: DataView): number {
  if (bytes.byteLength < 26) return 0;
  return (bytes.getUint8(21) & 15) * 2 ** 32 + bytes.getUint32(22);
}

/**
 * Decodes a WAV (PCM, float, A-law, µ-law), a FLAC, an MP3 or an Ogg Vorbis, piece by piece so that a small file never
 * becomes a large one unseen. Throws `media.not-sound`, `media.damaged-sound`, `media.sound-too-long`.
 */
export async function decodeSound(content: Uint8Array): Promise<DecodedSound> {
  const head = String.fromCharCode(...content.subarray(0, HEAD_BYTES));
  const form = FORMS.find(({ fits }) => fits(head));
  if (form === undefined) throw new EtalonError('media.not-sound', { info: {} });
  const bytes = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const damaged = new EtalonError('media.damaged-sound', { info: { format: form.format } });
  if (form.isCut?.(bytes) === true) throw damaged;
  const parts = await readParts(form, content);
  const [first] = parts;
  const rate = first?.sampleRate ?? 0;
  const count = first?.channelData.length ?? 0;
  const isOne = parts.every((part) => part.sampleRate === rate && part.channelData.length === count);
  const length = parts.reduce((sum, part) => sum + (part.channelData[0]?.length ?? 0), 0);
  const isShort = form.format === 'flac' && length < readFlacLength(bytes);
  if (first === undefined || !isOne || isShort || rate < LEAST_RATE || rate > MOST_RATE) throw damaged;
  return {
    format: form.format,
    rate,
    channels: dropTwins(
      first.channelData.map((_, channel) => join(parts.map((part) => part.channelData[channel]))),
    ),
  };
}

/** One channel when all hold the same samples: the MP3 decoder gives two of a sound that has one. */
function dropTwins(channels: readonly Float32Array[]): readonly Float32Array[] {
  const [first, ...others] = channels;
  if (first === undefined) return channels;
  return others.every((other) => other.every((value, at) => value === first[at])) ? [first] : channels;
}

async function readParts({ format, open }: SoundForm, content: Uint8Array): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let decoder: Decoder | null = null;
  let samples = 0;
  const keep = (part: Part): void => {
    const length = part.channelData[0]?.length ?? 0;
    if (length === 0) return;
    samples += length;
    if (samples > MOST_SAMPLES)
      throw new EtalonError('media.sound-too-long', { info: { most: MOST_SAMPLES } });
    parts.push(part);
  };
  try {
    decoder = await open();
    for (let from = 0; from < content.length; from += CHUNK_BYTES)
      keep(await decoder.decode(content.subarray(from, from + CHUNK_BYTES)));
    if (decoder.flush !== undefined) keep(await decoder.flush());
  } catch (cause) {
    if (errorCode(cause) !== null) throw cause;
    throw new EtalonError('media.damaged-sound', { info: { format }, cause });
  } finally {
    decoder?.free();
  }
  return parts;
}

function join(pieces: readonly (Float32Array | undefined)[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((sum, piece) => sum + (piece?.length ?? 0), 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece ?? [], at);
    at += piece?.length ?? 0;
  }
  return whole;
}
