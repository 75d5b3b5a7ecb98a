import { type PointKey, UNDECIDED } from '@etalon/core/regulations';
import { POINT_FIELDS, type PointField } from './point-fields.ts';

/** What each field of a point's form holds. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/** Values that the form writes otherwise than the document. */
const LEVEL_FIELDS = ['zero', 'one', 'two', 'three'] as const;

function writeOne(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'boolean') return [value ? 'yes' : 'no'];
  return value === undefined || value === null ? [] : [String(value)];
}

/** The fields of a decided point; empty for one that is not. */
export function writePointForm(key: PointKey, value: unknown): FieldValues {
  if (typeof value !== 'object' || value === null) {
    if (value === 'forever') return { unit: ['forever'] };
    if (key === 'externalShare') return { value: [String(Math.round(Number(value) * 1e4) / 100)] };
    return { value: writeOne(value) };
  }
  if (Array.isArray(value))
    return Object.fromEntries(LEVEL_FIELDS.map((name, rank) => [name, writeOne(value[rank])]));
  const fields: Readonly<Record<string, unknown>> = { ...value };
  if (fields.decided === false) return {};
  if (key === 'matrix') return { value: writeOne(fields.hash) };
  if (key === 'mission' && typeof fields.criteria === 'number')
    return { ...writeFields(fields), criteria: ['count'], count: writeOne(fields.criteria) };
  if (key === 'rule' && Array.isArray(fields.critical))
    return { ...writeFields(fields), critical: [fields.critical.join(', ')] };
  return writeFields(fields);
}

function writeFields(fields: Readonly<Record<string, unknown>>): FieldValues {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, writeOne(value)]));
}

/** A number as people write it; what is none stays a text, which core refuses by its field. */
export function readNumber(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : text;
}

function readField(field: PointField, form: FormData): unknown {
  const text = String(form.get(field.name) ?? '');
  switch (field.kind) {
    case 'number':
      return readNumber(text);
    case 'flag':
      return text === 'yes' ? true : text === 'no' ? false : text;
    case 'set':
      return form.getAll(field.name).map(String);
    case 'codes':
      return text
        .split(/[\s,;]+/)
        .map((code) => code.trim())
        .filter((code) => code !== '');
    case 'text':
      return text.trim();
    case 'choice':
      return text;
    default:
      return field satisfies never;
  }
}

/** The value of a point as its form gives it, for core to read: undecided when the form says so. */
export function readPointForm(key: PointKey, form: FormData): unknown {
  if (form.get('decided') !== 'oui') return UNDECIDED;
  const fields = Object.fromEntries(POINT_FIELDS[key].map((field) => [field.name, readField(field, form)]));
  if (key === 'levelNames') return LEVEL_FIELDS.map((name) => fields[name]);
  if (key === 'externalShare') return typeof fields.value === 'number' ? fields.value / 100 : fields.value;
  if (key === 'matrix') return fields.value === 'of-session' ? fields.value : { hash: fields.value };
  if ('unit' in fields) return fields.unit === 'forever' ? 'forever' : fields;
  if (key === 'mission') {
    const { count, ...mission } = fields;
    return mission.criteria === 'count' ? { ...mission, criteria: count } : mission;
  }
  return 'value' in fields ? fields.value : fields;
}
