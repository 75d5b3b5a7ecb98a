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

export const E2E_PEOPLE: readonly TestPerson[] = [OFFICER, NEWCOMER];
