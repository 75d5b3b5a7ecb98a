/** How much one connection may bring and how long it may take. */
export interface ConnectLimits {
  /** Of the file brought, in bytes. */
  readonly maxBytes: number;
  /** Of one page of a JSON API, which is read whole. */
  readonly maxPageBytes: number;
  readonly maxPages: number;
  readonly maxRows: number;
  readonly maxRedirects: number;
  /** For the whole of it, and for a server that says nothing. */
  readonly seconds: number;
  readonly silentSeconds: number;
  /** Connections of this process at the same moment. */
  readonly maxAtOnce: number;
}

export const CONNECT_LIMITS: ConnectLimits = {
  maxBytes: 536_870_912,
  maxPageBytes: 33_554_432,
  maxPages: 1000,
  maxRows: 5_000_000,
  maxRedirects: 5,
  seconds: 300,
  silentSeconds: 30,
  maxAtOnce: 4,
};
