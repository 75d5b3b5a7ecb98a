import { createHash } from 'node:crypto';
import type { InstrumentEntry } from './catalogue.ts';
import type { EvidencePlace, Reading, ReadingState, Scalar } from './reading.ts';

/** What an instrument finds; everything that follows from the catalogue and the inputs is added by `buildReading`. */
export type ReadingDraft = Pick<
  Reading,
  | 'measurand'
  | 'sentence'
  | 'value'
  | 'unit'
  | 'scale'
  | 'uncertainty'
  | 'references'
  | 'assumptions'
  | 'limits'
> & {
  readonly params?: Reading['replay']['params'];
  readonly multiplicity?: Reading['multiplicity'];
  /** Only when draws were used. */
  readonly seeded?: boolean;
};

/** Why an instrument has no value, in a French sentence. */
export interface Absence {
  readonly state: 'not_applicable' | 'insufficient' | 'invalid_evidence' | 'not_run';
  readonly reason: string;
}

export interface ReadingFrame {
  readonly entry: InstrumentEntry;
  readonly evidence: readonly EvidencePlace[];
  readonly inputsSha256: string;
}

/** Hash of what a reading is made from: one `name hash` line each, sorted. */
export function hashInputs(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

/** First 8 bytes of SHA-256(inputs ‖ instrument ‖ version), as 16 hex digits (instruments/02 §2.7). */
export function deriveSeed(inputsSha256: string, entry: InstrumentEntry): string {
  return createHash('sha256').update(`${inputsSha256}${entry.id}${entry.version}`).digest('hex').slice(0, 16);
}

/** The same seed as the whole number on 32 bits that engines take. */
export function deriveSeedNumber({ inputsSha256, entry }: ReadingFrame): number {
  return Number.parseInt(deriveSeed(inputsSha256, entry).slice(0, 8), 16);
}

export function buildReading(frame: ReadingFrame, draft: ReadingDraft): Reading {
  const { params = {}, multiplicity, seeded = false, value, ...rest } = draft;
  return {
    ...openFrame(frame),
    ...rest,
    state: 'ok',
    value,
    ...(multiplicity === undefined ? {} : { multiplicity }),
    replay: {
      ...(seeded ? { seed: deriveSeed(frame.inputsSha256, frame.entry) } : {}),
      params,
      inputsSha256: frame.inputsSha256,
    },
  };
}

/** A reading that was not produced: no value, a reason in a sentence (instruments/02 §2.2 a). */
export function buildAbsence(
  frame: ReadingFrame,
  state: Exclude<ReadingState, 'ok'>,
  reason: string,
  measurand: string = frame.entry.title,
): Reading {
  return {
    ...openFrame(frame),
    state,
    stateReason: reason,
    measurand,
    sentence: `Ce relevé n’a pas été produit : ${lowerFirst(reason)}`,
    value: null,
    unit: '1',
    scale: 'nominal',
    uncertainty: { kind: 'U0', method: 'aucune valeur' },
    references: [],
    assumptions: [],
    limits: ['Un relevé absent n’est pas un zéro.'],
    replay: { params: {}, inputsSha256: frame.inputsSha256 },
  };
}

function openFrame({
  entry,
  evidence,
  inputsSha256,
}: ReadingFrame): Pick<Reading, 'id' | 'instrument' | 'version' | 'criteria' | 'evidence' | 'form'> {
  const id = createHash('sha256')
    .update(`${inputsSha256} ${entry.id} ${entry.version}`)
    .digest('hex')
    .slice(0, 24);
  return {
    id,
    instrument: entry.id,
    version: entry.version,
    criteria: entry.criteria,
    evidence,
    form: entry.form,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A number fit for a reading: null instead of NaN or infinity, which JSON cannot carry. */
export function finite(value: number | null | undefined): Scalar {
  return typeof value === 'number' && Number.isFinite(value) ? (Object.is(value, -0) ? 0 : value) : null;
}

/** A number in a French sentence, three significant digits, thousands by narrow no-break space. */
export function writeNumber(value: number): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(3));
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return `${rounded < 0 ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** A count with its noun; French takes the plural from two. */
export function writeCount(count: number, singular: string, plural: string): string {
  return `${writeNumber(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}

/** A share in a French sentence, as a percentage. */
export function writeShare(part: number, whole: number): string {
  return whole === 0 ? 'sans objet' : `${writeNumber((100 * part) / whole)}\u202f%`;
}
