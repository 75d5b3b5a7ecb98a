import type { Actor, Role } from '@etalon/usecases';

export interface DemonstrationAccount {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The one password of the demonstration's accounts; they exist in a demonstration only. */
export const DEMONSTRATION_PASSWORD = 'etalon-demonstration';

export const DEMONSTRATION_ACCOUNTS = [
  { key: 'officer', email: 'responsable@demo.etalon.example', name: 'Hélène Garnier', roles: ['officer'] },
  { key: 'author', email: 'auteur@demo.etalon.example', name: 'Olivier Prévost', roles: ['author'] },
  { key: 'camille', email: 'camille@demo.etalon.example', name: 'Camille Berthier', roles: ['candidate'] },
  { key: 'nour', email: 'nour@demo.etalon.example', name: 'Nour Haddad', roles: ['candidate'] },
  { key: 'alix', email: 'alix@demo.etalon.example', name: 'Alix Lemoine', roles: ['candidate'] },
  { key: 'yanis', email: 'yanis@demo.etalon.example', name: 'Yanis Morel', roles: ['candidate'] },
  { key: 'first', email: 'jury1@demo.etalon.example', name: 'Inès Cordier', roles: ['examiner'] },
  { key: 'second', email: 'jury2@demo.etalon.example', name: 'Marc Delattre', roles: ['examiner'] },
  { key: 'third', email: 'jury3@demo.etalon.example', name: 'Sonia Weber', roles: ['examiner'] },
  { key: 'fourth', email: 'jury4@demo.etalon.example', name: 'Karim Belkacem', roles: ['examiner'] },
  { key: 'fifth', email: 'jury5@demo.etalon.example', name: 'Louise Tanguy', roles: ['examiner'] },
  { key: 'president', email: 'presidente@demo.etalon.example', name: 'Claire Vasseur', roles: ['president'] },
  { key: 'chair', email: 'president3@demo.etalon.example', name: 'Bruno Salles', roles: ['president'] },
  { key: 'tutor', email: 'tuteur@demo.etalon.example', name: 'Paul Meunier', roles: ['tutor'] },
  { key: 'auditor', email: 'audit@demo.etalon.example', name: 'Yann Kermadec', roles: ['auditor'] },
] as const satisfies readonly DemonstrationAccount[];

export type DemonstrationKey = (typeof DEMONSTRATION_ACCOUNTS)[number]['key'];

/** Who acts for each account of the demonstration. */
export type Cast = Readonly<Record<DemonstrationKey, Actor>>;
