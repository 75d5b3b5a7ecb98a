import type { CivilIdentity } from '@etalon/core/identity';
import { confirmIdentity, type Workplace, writeIdentity } from '@etalon/usecases';
import type { Cast } from './accounts.ts';

const ALIX: CivilIdentity = {
  birthName: 'Lemoine',
  usageName: null,
  firstNames: ['Alix', 'Jeanne'],
  sex: 'F',
  birthYear: 1999,
  birthMonth: 4,
  birthDay: 12,
  birthPlace: { kind: 'commune', code: '44109' },
};

/** Written in capitals and with a city that records its births by district: what an officer has to look at. */
const NOUR: CivilIdentity = {
  birthName: 'HADDAD',
  usageName: null,
  firstNames: ['Nour'],
  sex: 'F',
  birthYear: 1998,
  birthMonth: 6,
  birthDay: null,
  birthPlace: { kind: 'commune', code: '13055' },
};

/** One identity confirmed, one written that the rules have something to say of; Camille has yet to write hers. */
export async function writeIdentities(workplace: Workplace, cast: Cast): Promise<void> {
  const { id } = await writeIdentity(workplace, cast.alix, ALIX);
  await confirmIdentity(workplace, cast.alix, id);
  await writeIdentity(workplace, cast.nour, NOUR);
}
