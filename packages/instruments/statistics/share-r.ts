import type { RSession } from '@etalon/statistics';
import { openR } from '@etalon/webr';

let session: Promise<RSession> | null = null;

/** The R session of this process, started at the first call: a measurement is a process of its own, and R ends with it. */
export function shareR(): Promise<RSession> {
  session ??= openR().catch((error: unknown) => {
    session = null;
    throw error;
  });
  return session;
}
