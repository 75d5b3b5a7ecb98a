import { listTestDatabases, openTestRegister, type TestRegister } from '@etalon/testing';
import { type Actor, addToPool, readPool } from '@etalon/usecases';
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
    const userId = await ajouter(' Lise@Exemple.test ');
    expect(ouverts).toEqual(['lise@exemple.test']);
    expect((await vivier()).find(({ person }) => person.userId === userId)?.person.roles).toContain(
      'examiner',
    );
  });

  it('garde le compte de qui en a un, et refuse un rôle déjà donné', async () => {
    const connue = await register.addPerson('Connue', 'president');
    const email = (await register.workplace.records.sessions.findPerson(connue.userId))?.email ?? '';
    expect(await ajouter(email)).toBe(connue.userId);
    expect(ouverts).toHaveLength(1);
    expect(await codeDe(ajouter(email))).toBe('jury.already-in-pool');
    expect(await codeDe(ajouter(email, 'president'))).toBe('jury.already-in-pool');
  });

  it('demande une adresse et un nom', async () => {
    expect(await codeDe(ajouter(' '))).toBe('jury.member-unnamed');
  });
});
