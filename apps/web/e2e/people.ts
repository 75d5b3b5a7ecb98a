import type { Role } from '@etalon/usecases';

export interface TestPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role | null;
}

export const OFFICER: TestPerson = {
  name: 'Odile Ferrand',
  email: 'odile@exemple.test',
  password: 'la mesure avant tout',
  role: 'officer',
};

export const NEWCOMER: TestPerson = {
  name: 'Noé Petit',
  email: 'noe@exemple.test',
  password: 'encore sans aucun role',
  role: null,
};

/** A candidate whom nobody has enrolled yet: enrolling one of the demonstration's would change what its tests read. */
export const ENROLLED: TestPerson = {
  name: 'Jules Arnaud',
  email: 'jules@exemple.test',
  password: 'une place pour chacun',
  role: 'candidate',
};

/** Two candidates who work together. */
export const GROUPED: readonly [TestPerson, TestPerson] = [
  { name: 'Lina Morel', email: 'lina@exemple.test', password: 'chacune sa part écrite', role: 'candidate' },
  { name: 'Théo Renaud', email: 'theo@exemple.test', password: 'a deux sur le même plan', role: 'candidate' },
];

/** Enrolled in a session that ended long ago. */
export const FORMER: TestPerson = {
  name: 'Rose Lambert',
  email: 'rose@exemple.test',
  password: 'gardé le temps qu’il faut',
  role: 'candidate',
};

/** Does a case of block 3 through the pages, in a session of her own. */
export const ALONE: TestPerson = {
  name: 'Mina Lefort',
  email: 'mina@exemple.test',
  password: 'un cas de bout en bout',
  role: 'candidate',
};

export const E2E_PEOPLE: readonly TestPerson[] = [OFFICER, NEWCOMER, ENROLLED, ...GROUPED, FORMER, ALONE];
