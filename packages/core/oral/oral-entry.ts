import { EtalonError } from '@etalon/error';

export const ORAL_KINDS = ['started', 'paused', 'resumed', 'ended', 'topic', 'question', 'note'] as const;
export type OralKind = (typeof ORAL_KINDS)[number];

/** Longest oral, in minutes: a slot of the calendar that is longer holds several. */
export const ORAL_MOST_MINUTES = 240;
const MOST_CHARACTERS = 4000;

/** What is written of an oral. A note is its writer's alone; everything else is the jury's. */
export type OralAct =
  | { readonly kind: 'started'; readonly minutes: number }
  | { readonly kind: 'paused' | 'resumed' | 'ended' }
  | { readonly kind: 'topic'; readonly criterion: string; readonly covered: boolean }
  | {
      readonly kind: 'question';
      readonly text: string;
      readonly criterion: string | null;
      /** Id of the entry that this one corrects; null for a new question. */
      readonly supersedes: string | null;
    }
  | { readonly kind: 'note'; readonly text: string; readonly supersedes: string | null };

/** One line of the record of an oral, made on a device and named by it, so that sending it twice keeps it once. */
export interface OralEntry {
  readonly id: string;
  readonly seatId: string;
  readonly act: OralAct;
  /** ISO 8601 instant at which it was done, on the register's clock. */
  readonly at: string;
}

const ID = /^[A-Za-z0-9-]{8,64}$/;

/** True for an id that a device may give to an entry. */
export function isOralId(text: string): boolean {
  return ID.test(text);
}

/**
 * An act from parsed JSON, whose criteria are those of the situation. A text that is left empty takes back the question or
 * the note that it corrects. Throws `oral.entry-unreadable` with the field at fault.
 */
export function parseOralAct(value: unknown, criteria: readonly string[]): OralAct {
  const row: Readonly<Record<string, unknown>> = Object(value);
  const refuse = (field: string): never => {
    throw new EtalonError('oral.entry-unreadable', { info: { field } });
  };
  const readId = (field: string): string | null => {
    const id = row[field] ?? null;
    return id === null || (typeof id === 'string' && isOralId(id)) ? id : refuse(field);
  };
  const readCriterion = (): string => {
    const { criterion } = row;
    return typeof criterion === 'string' && criteria.includes(criterion) ? criterion : refuse('criterion');
  };
  const readText = (supersedes: string | null): string => {
    const text = typeof row.text === 'string' ? row.text.trim() : '';
    return text.length <= MOST_CHARACTERS && (text !== '' || supersedes !== null) ? text : refuse('text');
  };
  const kind = ORAL_KINDS.find((known) => known === row.kind);
  switch (kind) {
    case undefined:
      return refuse('kind');
    case 'started': {
      const minutes = Number(row.minutes);
      const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= ORAL_MOST_MINUTES;
      return fits ? { kind, minutes } : refuse('minutes');
    }
    case 'paused':
    case 'resumed':
    case 'ended':
      return { kind };
    case 'topic':
      return { kind, criterion: readCriterion(), covered: row.covered === true };
    case 'question': {
      const supersedes = readId('supersedes');
      const criterion = row.criterion == null || row.criterion === '' ? null : readCriterion();
      return { kind, text: readText(supersedes), criterion, supersedes };
    }
    case 'note': {
      const supersedes = readId('supersedes');
      return { kind, text: readText(supersedes), supersedes };
    }
    default:
      return kind satisfies never;
  }
}
