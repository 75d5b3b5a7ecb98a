/** What a form without script may send in one piece. */
export const PLAIN_LIMIT_BYTES = 100_000_000;
