import { errorCode } from '@etalon/error';

/** « accepté », ou le code de ce qui refuse un geste. */
export const codeDe = (geste: Promise<unknown>): Promise<string> =>
  geste.then(
    () => 'accepté',
    (error: unknown) => errorCode(error) ?? String(error),
  );
