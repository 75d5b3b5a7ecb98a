import { EtalonError, errorCode, errorInfo } from '@etalon/error';

/** The refusal of a reader with the name of the file it reads; an error that is none stays as it is. */
export function nameRefusal(error: unknown, fileName: string): unknown {
  const code = errorCode(error);
  if (code === null) return error;
  return new EtalonError(code, { info: { ...errorInfo(error), fileName }, cause: error });
}
