import type { Action } from '@etalon/usecases';
import type { CandidateKey, Subjects } from './gather-subjects.ts';
import type { Visitor } from './visitors.ts';

/** A right of the authorisation table that this address asks for, and whose candidacy it is about. */
export interface NamedRight {
  readonly action: Action;
  readonly about?: CandidateKey;
}

/** A form that would change something, sent by everybody else than those who may; it must change nothing. */
export interface PostTry extends Partial<NamedRight> {
  readonly form: (subjects: Subjects) => Readonly<Record<string, string>>;
  readonly by: readonly Visitor[];
  /** Sent as JSON rather than as a form. */
  readonly json?: boolean;
}

export interface AccessTry extends Partial<NamedRight> {
  readonly path: (subjects: Subjects) => string;
  /** Accounts that the thing is shown to; everybody else is refused, or asked to sign in. */
  readonly shows: readonly Visitor[];
  readonly posts?: readonly PostTry[];
}

export interface AccessRow {
  /** Pattern of the router's table. */
  readonly route: string;
  readonly tries: readonly AccessTry[];
}
