/** What a reader of hostile files found, or why it could not read: code, place and facts for a sentence. */
export interface Inspection {
  readonly kind: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly error: {
    readonly code: string;
    readonly place: string | null;
    readonly info: Readonly<Record<string, string | number | boolean | null>>;
  } | null;
}

/** Reads handed-in files in a process that can be killed. */
export interface PieceReader {
  inspect(piece: {
    readonly path: string;
    readonly fileName: string;
    readonly slot: string;
  }): Promise<Inspection>;
  preview(
    piece: { readonly path: string; readonly fileName: string; readonly slot: string },
    page: { readonly offset: number; readonly limit: number; readonly part: string | null },
  ): Promise<unknown>;
}
