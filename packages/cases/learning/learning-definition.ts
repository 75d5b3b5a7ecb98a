import { EtalonError } from '@etalon/error';
import { type JsonRecord, readList, readRecord, readText } from '../read-json.ts';

/** Real records that the package knows how to turn into items to learn from. */
const SOURCES = ['bird-strikes', 'manual-pages', 'digits', 'voices'] as const;
export type LearningSourceName = (typeof SOURCES)[number];

/** A column that is filled once the answer is known: empty in the test rows. */
export interface LateColumn {
  readonly column: string;
  /** Label → the value that is filled in. */
  readonly values: Readonly<Record<string, string>>;
  /** Share of the rows that carry the value of their own label. */
  readonly fidelity: number;
}

/** How a case of supervised learning is shared, shifted and trapped. */
export interface LearningDefinition {
  readonly source: LearningSourceName;
  /** Column of the label. */
  readonly label: string;
  /** Column of the entity that parts keep whole; null when there is none. */
  readonly group: string | null;
  /** Column of the instant: with `split` at `time`, the latest rows are the test. */
  readonly time: string | null;
  readonly split: 'group' | 'time' | 'random';
  readonly shares: { readonly validation: number; readonly test: number };
  /** The channel of each item; its last value stands in the test alone and carries the shift. */
  readonly slice: { readonly column: string; readonly values: readonly string[]; readonly share: number };
  readonly late: LateColumn;
  /** Columns of the source known after the answer: empty in the test rows. */
  readonly after: readonly string[];
  /** Test items copied into training as they are (M2), and slightly changed (M3). */
  readonly copies: number;
  readonly nearCopies: number;
  /** Test items moved to training although their entity or their time is of the test. */
  readonly straddling: number;
  /** Share of the training labels that are wrong (M18). */
  readonly labelNoise: number;
  /** What a right and a wrong answer are worth; stated in the brief too. */
  readonly utility: JsonRecord;
  /** Most measures of a hand-in that may open the hidden labels; null for no limit. */
  readonly looks: number | null;
}

function readNumber(record: JsonRecord, key: string, file: string, place: string): number {
  const value = record[key];
  if (typeof value !== 'number' || !(value >= 0))
    throw new EtalonError('cases.source-invalid', {
      info: { file, place: `${place}/${key}`, wanted: '≥ 0' },
    });
  return value;
}

function readLooks(root: JsonRecord, file: string, place: string): number {
  const looks = root.looks;
  if (typeof looks === 'number' && Number.isInteger(looks) && looks >= 1) return looks;
  throw new EtalonError('cases.source-invalid', {
    info: { file, place: `${place}/looks`, wanted: '1, 2, …' },
  });
}

function readNames(value: unknown, file: string, place: string): readonly string[] {
  return readList(value, file, place).map(String);
}

/** The `learning` part of a definition; a field of the wrong form is named (`cases.source-invalid`). */
export function readLearning(value: unknown, file: string): LearningDefinition {
  const place = '/learning';
  const root = readRecord(value, file, place);
  const source = SOURCES.find((name) => name === root.source);
  if (source === undefined)
    throw new EtalonError('cases.source-invalid', {
      info: { file, place: `${place}/source`, wanted: SOURCES.join(', ') },
    });
  const shares = readRecord(root.shares, file, `${place}/shares`);
  const slice = readRecord(root.slice, file, `${place}/slice`);
  const late = readRecord(root.late, file, `${place}/late`);
  const values = readRecord(late.values, file, `${place}/late/values`);
  return {
    source,
    label: readText(root, 'label', file, place),
    group: typeof root.group === 'string' ? root.group : null,
    time: typeof root.time === 'string' ? root.time : null,
    split: root.split === 'group' || root.split === 'time' ? root.split : 'random',
    shares: {
      validation: readNumber(shares, 'validation', file, `${place}/shares`),
      test: readNumber(shares, 'test', file, `${place}/shares`),
    },
    slice: {
      column: readText(slice, 'column', file, `${place}/slice`),
      values: readNames(slice.values, file, `${place}/slice/values`),
      share: readNumber(slice, 'share', file, `${place}/slice`),
    },
    late: {
      column: readText(late, 'column', file, `${place}/late`),
      values: Object.fromEntries(Object.entries(values).map(([label, text]) => [label, String(text)])),
      fidelity: readNumber(late, 'fidelity', file, `${place}/late`),
    },
    after: readNames(root.after, file, `${place}/after`),
    copies: readNumber(root, 'copies', file, place),
    nearCopies: readNumber(root, 'nearCopies', file, place),
    straddling: readNumber(root, 'straddling', file, place),
    labelNoise: readNumber(root, 'labelNoise', file, place),
    utility: readRecord(root.utility, file, `${place}/utility`),
    looks: root.looks === undefined ? null : readLooks(root, file, place),
  };
}
