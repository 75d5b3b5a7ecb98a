/** Each row of the clean table has `etalon_draw`, from 0 to this, by MD5 of its number and the seed. */
export const DRAW_SPAN = 1_000_000;
