export type SourceType =
  | 'revue'
  | 'préprint'
  | 'norme'
  | 'texte légal'
  | 'presse'
  | 'éditeur'
  | 'blog'
  | 'données'
  | 'autre';

/** A reference of a bibliography or of a watch corpus. */
export interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly authors: string;
  /** Null when no year is written. */
  readonly year: number | null;
  readonly type: SourceType;
  readonly publisher: string;
  readonly language: string;
  readonly doi: string;
  readonly arxiv: string;
  readonly url: string;
  /** Declared by the file itself; null when it says nothing. */
  readonly retracted: boolean | null;
  readonly locator: string;
}
