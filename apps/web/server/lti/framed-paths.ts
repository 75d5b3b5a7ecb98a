import { LTI_PATH } from '@etalon/usecases';

/** What a platform posts to, from its own pages: neither reads who is signed in here. */
const FOREIGN = new Set([`${LTI_PATH}/login`, `${LTI_PATH}/launch`]);
const INVITATIONS = `${LTI_PATH}/inscription/`;
const LAUNCHES = `${LTI_PATH}/lancements/`;

/** Whether another site may post here: what it sends is checked by its signature and by what this browser holds. */
export function isForeignPost(path: string): boolean {
  return FOREIGN.has(path);
}

/** Whether registered platforms may show this page in a frame. */
export function isFramedPath(path: string): boolean {
  return FOREIGN.has(path) || path === `${LTI_PATH}/placer` || path.startsWith(INVITATIONS);
}

/** Addresses that open something by themselves, as the log writes them: without what opens. */
export function hideTicket(path: string): string {
  return [INVITATIONS, LAUNCHES].find((start) => path.startsWith(start)) ?? path;
}
