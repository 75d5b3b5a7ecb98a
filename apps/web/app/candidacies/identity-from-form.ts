import {
  type BirthPlace,
  type CivilIdentity,
  type PlaceLists,
  resolveBirthPlace,
  SEXES,
} from '@etalon/core/identity';
import { EtalonError } from '@etalon/error';
import { parseForm } from '@etalon/web/form';
import { z } from 'zod';

const text = z.string().trim().max(200).default('');
const figure = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/)
  .default('')
  .transform((value) => (value === '' ? null : Number(value)));

const IDENTITY = z.object({
  birthName: text,
  usageName: text,
  firstName1: text,
  firstName2: text,
  firstName3: text,
  sex: z.enum(['', ...SEXES]).default(''),
  birthDay: figure,
  birthMonth: figure,
  birthYear: figure,
  birthPlace: text,
  birthTown: text,
});

/**
 * The identity that a form holds, with the place it names in the lists; what is wrong in it is told by the check, not refused here. Throws
 * `identity.unknown-place` and `identity.several-places` for a place that no code can stand for.
 */
export function identityFromForm(form: FormData, lists: PlaceLists): CivilIdentity {
  const { birthPlace, birthTown, firstName1, firstName2, firstName3, ...plain } = parseForm(IDENTITY, form);
  return {
    birthName: plain.birthName,
    usageName: plain.usageName || null,
    firstNames: [firstName1, firstName2, firstName3].filter((name) => name !== ''),
    sex: plain.sex === '' ? null : plain.sex,
    birthYear: plain.birthYear,
    birthMonth: plain.birthMonth,
    birthDay: plain.birthDay,
    birthPlace: birthPlace === '' ? null : findPlace(lists, birthPlace, birthTown || null),
  };
}

function findPlace(lists: PlaceLists, wanted: string, town: string | null): BirthPlace {
  const found = resolveBirthPlace(lists, wanted, town);
  if (found.kind === 'found') return found.place;
  if (found.kind === 'unknown') throw new EtalonError('identity.unknown-place', { info: { text: wanted } });
  throw new EtalonError('identity.several-places', {
    info: { text: wanted, codes: found.codes.slice(0, 8) },
  });
}
