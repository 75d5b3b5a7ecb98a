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

export const STATEMENT =
  'La délibération ne dit pas si la troisième lecture a été lue avant que le niveau du critère soit arrêté ; je demande que ce soit vérifié.';
export const ANSWER =
  'Le procès-verbal ne dit pas l’ordre des lectures : le jury délibère de nouveau sur ce critère et l’écrit dans le motif de sa décision.';
export const AGAIN =
  'La troisième lecture a été relue avant la délibération ; le jury confirme à l’unanimité que l’architecture n’est pas décrite.';

/** When people may hand in. */
export const WINDOW = { opensAt: '2026-01-05T08:00', closesAt: '2034-01-05T18:00' } as const;
