import { EtalonError } from '@etalon/error';

const TRIES = 30;
const WINDOW_MS = 60_000;
/** Addresses remembered at most; past it, those of an earlier window are forgotten first. */
const MOST = 10_000;

interface Tries {
  readonly since: number;
  readonly count: number;
}

export type AdmitTutor = (request: Request) => void;

/** Lets one address try thirty tutor's links a minute; throws `tutor.too-many-attempts` past that. */
export function createTutorGate(now: () => number): AdmitTutor {
  const tries = new Map<string, Tries>();
  return (request) => {
    const address = request.headers.get('x-etalon-ip') ?? '';
    const moment = now();
    const known = tries.get(address);
    const current =
      known === undefined || moment - known.since >= WINDOW_MS ? { since: moment, count: 0 } : known;
    if (current.count >= TRIES)
      throw new EtalonError('tutor.too-many-attempts', {
        info: { seconds: Math.ceil((current.since + WINDOW_MS - moment) / 1000) },
      });
    if (tries.size >= MOST)
      for (const [other, { since }] of tries) if (moment - since >= WINDOW_MS) tries.delete(other);
    tries.set(address, { since: current.since, count: current.count + 1 });
  };
}
