export type ErrorInfo = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface EtalonErrorOptions {
  readonly info?: ErrorInfo;
  readonly cause?: unknown;
}

/**
 * A misuse of the product, recognised by its `code` (`area.what`), never by `instanceof`.
 * The applications turn code and info into a sentence and a status; info never holds identities or secrets.
 */
export class EtalonError extends Error {
  readonly code: string;
  readonly info: ErrorInfo;

  constructor(code: string, options: EtalonErrorOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'EtalonError';
    this.code = code;
    this.info = options.info ?? {};
  }
}

/** The code of an EtalonError, also after it crossed a process or a bundle; null for any other value. */
export function errorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('info' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

/** The info of an EtalonError, or an empty object. */
export function errorInfo(error: unknown): ErrorInfo {
  if (errorCode(error) === null) return {};
  const carrier: { info?: ErrorInfo } = Object(error);
  return carrier.info ?? {};
}
