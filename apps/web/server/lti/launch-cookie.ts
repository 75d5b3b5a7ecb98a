import { createHash } from 'node:crypto';
import { EtalonError } from '@etalon/error';
import { LAUNCH_MINUTES, LTI_PATH } from '@etalon/usecases';
import { readCookie } from '../read-visit.ts';

function nameOf(ticket: string): string {
  return `etalon-lti-billet-${createHash('sha256').update(ticket).digest('hex').slice(0, 16)}`;
}

/**
 * The cookie that keeps a launch to the browser in which it arrived: an address that is copied elsewhere links nobody's account and
 * opens nothing. It is given with the launch to its own window, or by a form of the frame that received it.
 */
export function writeLaunchCookie(ticket: string, secure: boolean): string {
  const scope = `Path=${LTI_PATH}/lancements; Max-Age=${LAUNCH_MINUTES * 60}`;
  return `${nameOf(ticket)}=1; ${scope}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

/** Throws `lti.other-browser` where the launch did not arrive. */
export function requireLaunchCookie(headers: Headers, ticket: string): void {
  if (readCookie(headers, nameOf(ticket)) === null) throw new EtalonError('lti.other-browser');
}
