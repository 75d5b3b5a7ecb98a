import { IDENTITY_FINDINGS, SEXES } from '@etalon/core/identity';
import { z } from '@hono/zod-openapi';

const TEXT_MAX = 200;
const FIRST_NAMES_SENT = 10;

const BirthPlace = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('commune'), code: z.string().max(5) }),
    z.strictObject({
      kind: z.literal('abroad'),
      countryCode: z.string().max(5),
      town: z.string().max(TEXT_MAX).nullable(),
    }),
  ])
  .openapi('BirthPlace');

/** The shape of a civil identity; what the national rules say of it is for the use cases. */
export const CivilIdentity = z
  .strictObject({
    birthName: z.string().max(TEXT_MAX),
    usageName: z.string().max(TEXT_MAX).nullable(),
    firstNames: z.array(z.string().max(TEXT_MAX)).max(FIRST_NAMES_SENT),
    sex: z.enum(SEXES).nullable(),
    birthYear: z.int().nullable(),
    birthMonth: z.int().nullable(),
    birthDay: z.int().nullable(),
    birthPlace: BirthPlace.nullable(),
  })
  .openapi('CivilIdentity');

export const Finding = z
  .object({
    field: z.enum([
      'birthName',
      'usageName',
      'firstNames',
      'sex',
      'birthYear',
      'birthMonth',
      'birthDay',
      'birthPlace',
    ]),
    code: z.enum(IDENTITY_FINDINGS),
    weight: z.enum(['stops', 'look']),
  })
  .openapi('IdentityFinding');
