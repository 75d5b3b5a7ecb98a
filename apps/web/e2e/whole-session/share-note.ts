import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { openCandidacy } from '../whole-path/hand-in.ts';
import { expect } from '../whole-path/visit.ts';

/** Composes the group of those who hand in one note. */
export async function composeGroup(
  page: Page,
  session: string,
  { label, members }: { readonly label: string; readonly members: readonly TestPerson[] },
): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: 'Groupes', exact: true }).click();
  await page.getByLabel('Nom du groupe').fill(label);
  await page.getByRole('group', { name: /A2\.2/ }).getByRole('checkbox').first().check();
  for (const { name } of members) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: 'Composer' }).click();
  await expect(page.getByRole('row', { name: new RegExp(label) })).toContainText('parts à écrire');
}

async function openParts(page: Page, session: string): Promise<string> {
  const situation = `${await openCandidacy(page, session)}/situations/A2.2`;
  await page.goto(situation);
  await page.getByRole('link', { name: 'Groupe', exact: true }).click();
  await expect(
    page
      .getByLabel('Ce que j’ai fait moi-même')
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible();
  return situation;
}

/** Writes what one did in the common note. */
export async function writePart(
  page: Page,
  session: string,
  { role, text }: { readonly role: string; readonly text: string },
): Promise<void> {
  await openParts(page, session);
  await page.getByLabel(role).selectOption('lead');
  await page.getByLabel('Ce que j’ai fait moi-même').fill(text);
  await page.getByRole('button', { name: 'Garder ma part' }).click();
  await expect(page.getByText('Votre part est gardée.')).toBeVisible();
}

/** Signs the parts of all as they are written; gives the address of the situation. */
export async function signParts(page: Page, session: string, { password }: TestPerson): Promise<string> {
  const situation = await openParts(page, session);
  await page.getByRole('radio', { name: /^Je signe/ }).check();
  await page.getByLabel(/mot de passe/i).fill(password);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await expect(page.getByText('Votre réponse est enregistrée.')).toBeVisible();
  return situation;
}
