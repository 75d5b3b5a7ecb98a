import { personOf } from '../demonstration.ts';
import type { TestPerson } from '../people.ts';

export const SESSION = 'Session entière';
export const RESIT_SESSION = 'Session entière, rattrapage';
export const REGULATIONS = 'Règlement de la session entière';
export const BLOCK = 'B2';

const made = (name: string, email: string): TestPerson => ({ name, email, password: '', role: null });

/** Made by the path itself, each with the first password that a page shows once. */
export const ADA = made('Ada Lorrain', 'ada.lorrain@exemple.test');
export const BASILE = made('Basile Vernet', 'basile.vernet@exemple.test');
export const LISE = made('Lise Aubry', 'lise.aubry@exemple.test');

export const PRESIDENT = personOf('president');
export const FIRST = personOf('first');
export const SECOND = personOf('second');
export const THIRD = personOf('third');

/** A motive long enough for any act of a jury. */
export const MOTIVE =
  'Les membres ont relu ensemble la place citée et s’accordent sur ce que le candidat a réellement montré et expliqué.';
