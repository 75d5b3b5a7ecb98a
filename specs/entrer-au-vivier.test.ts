import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import { type Actor, addToPool, listLetters, readPool } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';

describe.each(listTestDatabases())('Entrer au vivier, sur $name', (database) => {
  let register: TestRegister;
  let responsable: Actor;
  const ouverts: string[] = [];
  const ajouter = (email: string, role: 'examiner' | 'president' = 'examiner') =>
    addToPool(register.workplace, responsable, {
      ...{ email, role, name: 'Lise Aubry' },
      openAccount: async (compte) => {
        ouverts.push(compte.email);
        return (await register.addPerson(compte.name, 'tutor')).userId;
      },
    });
  const vivier = async () => (await readPool(register.workplace, responsable)).rows;

  beforeAll(async () => {
    register = await openTestRegister(database);
    responsable = await register.addPerson('Responsable', 'officer');
  }, 180_000);

  afterAll(() => register.close());

  it('ouvre un compte à l’adresse que personne n’a, et donne le rôle', async () => {
    const { userId, account } = await ajouter(' Lise@Exemple.test ');
    expect(account).toBe('opened');
    expect(ouverts).toEqual(['lise@exemple.test']);
    expect((await vivier()).find(({ person }) => person.userId === userId)?.person.roles).toContain(
      'examiner',
    );
  });

  it('garde le compte de qui en a un, et refuse un rôle déjà donné', async () => {
    const connue = await register.addPerson('Connue', 'president');
    const email = (await register.workplace.records.sessions.findPerson(connue.userId))?.email ?? '';
    expect(await ajouter(email)).toEqual({ userId: connue.userId, account: 'known' });
    expect(ouverts).toHaveLength(1);
    expect(await codeDe(ajouter(email))).toBe('jury.already-in-pool');
    expect(await codeDe(ajouter(email, 'president'))).toBe('jury.already-in-pool');
  });

  it('écrit à qui n’a pas de compte quand les courriers partent, et n’ouvre aucun mot de passe', async () => {
    const ajoute = await addToPool(register.workplace, responsable, {
      ...{ email: 'Sacha@exemple.test', role: 'examiner', name: 'Sacha Petit', openAccount: null },
    });
    expect(ajoute.account).toBe('written');
    const sacha = await register.workplace.records.sessions.findPersonByEmail('sacha@exemple.test');
    expect(sacha).toMatchObject({ userId: ajoute.userId, name: 'Sacha Petit', roles: ['examiner'] });
    const page = { offset: 0, limit: 20 };
    const { letters } = await listLetters(register.workplace, responsable, { page, state: null });
    const siennes = letters.rows.filter(({ letter }) => letter.userId === ajoute.userId);
    expect(siennes.map(({ letter }) => letter.facts)).toMatchObject([{ kind: 'account', reason: 'pool' }]);
    expect(ouverts).toHaveLength(1);
  });

  it('demande une adresse et un nom', async () => {
    expect(await codeDe(ajouter(' '))).toBe('jury.member-unnamed');
  });
});
