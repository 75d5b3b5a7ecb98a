import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { expect, expectNotice } from '../whole-path/visit.ts';
import { BLOCK } from './cast.ts';

export interface SeatAsked {
  readonly session: string;
  readonly candidate: TestPerson;
  readonly member: TestPerson;
  readonly role: 'membre' | 'troisième membre' | 'présidence';
}

/** A member says whom they know. */
export async function declareLink(page: Page, { name }: TestPerson): Promise<void> {
  await page.goto('/convocations');
  await page.getByLabel('Prénom et nom').fill(name);
  await page.getByLabel('Nature du lien').selectOption('tutor');
  await page.getByRole('button', { name: 'Déclarer un lien' }).click();
  await expectNotice(page, 'Le lien est déclaré.');
}

async function openJury(page: Page, session: string, candidate: TestPerson): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: new RegExp(`^Jury de ${BLOCK}.*${candidate.name}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(candidate.name);
}

/** Somebody who declared a link is not among those whom the page offers, and the page says why. */
export async function expectSetAside(
  page: Page,
  { session, candidate, member }: Omit<SeatAsked, 'role'>,
): Promise<void> {
  await openJury(page, session, candidate);
  await expect(page.getByLabel('Personne')).not.toContainText(member.name);
  await expect(page.getByText(/car un lien est déclaré avec le candidat/)).toContainText(member.name);
}

/** Gives a seat, which then waits for a declaration. */
export async function giveSeat(page: Page, { session, candidate, member, role }: SeatAsked): Promise<void> {
  await openJury(page, session, candidate);
  const person = page.getByLabel('Personne');
  const option = person.locator('option', { hasText: member.name });
  await person.selectOption((await option.getAttribute('value')) ?? '');
  await page.getByLabel(role, { exact: true }).check();
  if (role !== 'présidence') await page.getByLabel('Extérieure').check();
  await page.getByRole('button', { name: 'Nommer' }).click();
  const waiting = page.getByRole('listitem').filter({ hasText: 'déclaration attendue' });
  await expect(waiting.filter({ hasText: member.name })).toHaveCount(1);
}

/** Calls every jury of a session that may be called. */
export async function callJuries(page: Page, session: string, members: number): Promise<void> {
  await page.goto(`${session}/jurys/convocations`);
  await page.getByRole('button', { name: 'Convoquer' }).click();
  await expectNotice(page, `${members} membres convoqués`);
}

/** Confirms the one convocation that waits for an answer, and declares to have no link with anybody it names. */
export async function confirmConvocation(page: Page, session: string, seats: number): Promise<void> {
  await page.goto('/convocations');
  const asked = page.getByRole('region', { name: session, exact: true });
  await asked.getByRole('button', { name: 'Confirmer ma présence' }).click();
  await expectNotice(page, 'Votre présence est confirmée.');
  await asked
    .getByRole('button', { name: new RegExp(`Déclarer l’indépendance pour ${seats} sièges?`) })
    .click();
  await expectNotice(page, seats === 1 ? '1 déclaration faite.' : `${seats} déclarations faites.`);
}

/** Marks who came. */
export async function markPresent(
  page: Page,
  session: string,
  members: readonly TestPerson[],
): Promise<void> {
  await page.goto(`${session}/jurys/presence`);
  for (const { name } of members)
    await page
      .getByRole('group', { name: `Présence de ${name}` })
      .getByLabel('présent·e')
      .check();
  await page.getByRole('button', { name: 'Noter la présence' }).click();
  await expectNotice(page, 'La présence est notée.');
}
