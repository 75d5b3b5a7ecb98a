import {
  type CivilIdentity,
  type IdentityFinding,
  type PlaceLists,
  writeBirthPlace,
} from '@etalon/core/identity';
import type { Message } from '@etalon/i18n';
import { candidacyMessages } from '@etalon/i18n/messages/candidacy';

/** An identity as a form and a page show it: texts alone. */
export interface ShownIdentity {
  readonly birthName: string;
  readonly usageName: string;
  readonly firstNames: readonly string[];
  readonly sex: 'F' | 'M' | '';
  readonly birthDay: string;
  readonly birthMonth: string;
  readonly birthYear: string;
  readonly birthPlace: string;
  readonly birthTown: string;
}

export function showIdentity(identity: CivilIdentity, lists: PlaceLists): ShownIdentity {
  const { birthPlace: place, birthDay, birthMonth, birthYear } = identity;
  const figure = (value: number | null): string => (value === null ? '' : String(value));
  return {
    birthName: identity.birthName,
    usageName: identity.usageName ?? '',
    firstNames: identity.firstNames,
    sex: identity.sex ?? '',
    birthDay: figure(birthDay),
    birthMonth: figure(birthMonth),
    birthYear: figure(birthYear),
    birthPlace: place === null ? '' : writeBirthPlace(lists, place),
    birthTown: place?.kind === 'abroad' ? (place.town ?? '') : '',
  };
}

/** The sentence of a finding; the one that names the code to write instead where there is one. */
export function nameFinding({ code, info }: Pick<IdentityFinding, 'code' | 'info'>): Message {
  if ((code === 'not-yet' || code === 'ended') && info.instead !== '')
    return candidacyMessages[`finding.${code}.instead`];
  return candidacyMessages[`finding.${code}`];
}
