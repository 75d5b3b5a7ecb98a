import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { expect } from '../whole-path/visit.ts';

/** Contests a result on the procedure, from its page. */
export async function fileAppeal(page: Page, statement: string): Promise<void> {
  await page.getByRole('link', { name: 'Former un recours' }).click();
  await page.getByRole('radio', { name: /procédure/ }).check();
  await page.getByLabel('Exposé des faits').fill(statement);
  await page.getByRole('button', { name: 'Déposer le recours' }).click();
  await expect(page.getByText('déposé', { exact: true })).toBeVisible();
}

/** Gives the appeal of a candidate to somebody whom the page offers; nobody who judged is. */
export async function assignAppeal(
  page: Page,
  candidate: TestPerson,
  { to, never }: { readonly to: TestPerson; readonly never: readonly TestPerson[] },
): Promise<void> {
  await page.goto('/recours');
  await page.getByRole('link', { name: candidate.name }).first().click();
  const choice = page.getByLabel('À qui');
  await expect(choice).toContainText(to.name);
  for (const { name } of never) await expect(choice).not.toContainText(name);
  await choice.selectOption({ label: to.name });
  await page.getByRole('button', { name: 'Confier' }).click();
  await expect(page.getByText('à l’étude')).toBeVisible();
}

/** Answers the one appeal that one was given, and signs. */
export async function answerAppeal(
  page: Page,
  {
    outcome,
    motive,
    password,
  }: { readonly outcome: RegExp; readonly motive: string; readonly password: string },
): Promise<void> {
  await page.goto('/recours');
  await page.locator('tbody a').first().click();
  await page.getByRole('radio', { name: outcome }).check();
  await page.getByLabel('Motif de la réponse').fill(motive);
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Répondre et signer' }).click();
  await expect(page.getByRole('heading', { name: /^Réponse du/ })).toBeVisible();
}
