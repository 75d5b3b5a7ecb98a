import { randomInt } from 'node:crypto';

/** No sign that is read for another, in four groups of five: about 98 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password, for an account that somebody else opens. */
export function drawPassword(): string {
  const draw = (length: number): string =>
    Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return [draw(5), draw(5), draw(5), draw(5)].join('-');
}
