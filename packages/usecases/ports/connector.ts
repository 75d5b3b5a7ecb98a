/** How an HTTP API gives its next page. Pointers are RFC 6901. */
export type SourcePaging =
  | { readonly kind: 'none' }
  | { readonly kind: 'link' }
  | { readonly kind: 'next-url'; readonly pointer: string }
  | { readonly kind: 'cursor'; readonly pointer: string; readonly parameter: string }
  | { readonly kind: 'page'; readonly parameter: string; readonly first: number }
  | { readonly kind: 'offset'; readonly parameter: string; readonly size: number };

/** An address read by GET: the records of a JSON API, page after page, or the file that it gives. */
export interface HttpSource {
  readonly kind: 'http';
  readonly address: string;
  /** Where the list is in each page and how the next one is found; null for the file itself. */
  readonly records: { readonly pointer: string; readonly paging: SourcePaging } | null;
  /** Sent to that origin alone, for this request alone: never kept. */
  readonly header: { readonly name: string; readonly value: string } | null;
}

/** One SELECT on a PostgreSQL server. The password serves this connection alone: it is never kept. */
export interface PostgresqlSource {
  readonly kind: 'postgresql';
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
  /** True to encrypt and to check the certificate of the server. */
  readonly encrypted: boolean;
  readonly query: string;
  readonly format: 'jsonl' | 'parquet';
}

export type ConnectedSource = HttpSource | PostgresqlSource;

export interface SourceColumn {
  readonly name: string;
  /** Type at the source. */
  readonly type: string;
  /** Type in the file. */
  readonly kept: string;
}

/** What a connection brought, in a file that is there until `keep` returns. */
export interface ConnectedFile {
  readonly path: string;
  /** A name taken from the source, with the ending of its format. */
  readonly name: string;
  /** The address without secrets, and the query if there is one. */
  readonly source: string;
  /** Null for a file taken as it is. */
  readonly rows: number | null;
  readonly columns: readonly SourceColumn[];
}

export interface ConnectionProgress {
  readonly bytes: number;
  readonly rows: number;
  readonly pages: number;
}

/** Reads sources outside of this machine, on the hosts that its operator opened and no other. */
export interface Connector {
  /** Hosts as the operator wrote them; none when nothing may be reached. */
  readonly hosts: readonly string[];
  /** Past one of them a connection ends and nothing of it is kept. */
  readonly limits: {
    readonly maxBytes: number;
    readonly maxPages: number;
    readonly maxRows: number;
    readonly seconds: number;
  };
  /** Throws the codes of `connect.*`; `key` is what `follow` is asked with. */
  fetch<T>(
    source: ConnectedSource,
    options: { readonly key: string; readonly keep: (file: ConnectedFile) => Promise<T> },
  ): Promise<T>;
  /** How far a connection that is at work came; null for any other. */
  follow(key: string): ConnectionProgress | null;
}
