import { EtalonError } from '@etalon/error';
import { createTryCounter } from './count-tries.ts';

const TRIES = 30;
const WINDOW_MS = 60_000;

export type AdmitTutor = (request: Request) => void;

/** Lets one address try thirty tutor's links a minute; throws `tutor.too-many-attempts` past that. */
export function createTutorGate(now: () => number): AdmitTutor {
  const countTry = createTryCounter(WINDOW_MS, now);
  return (request) => {
    const { count, seconds } = countTry(request.headers.get('x-etalon-ip') ?? '');
    if (count > TRIES) throw new EtalonError('tutor.too-many-attempts', { info: { seconds } });
  };
}
