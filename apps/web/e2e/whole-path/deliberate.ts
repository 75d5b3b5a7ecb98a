import type { Page } from '@playwright/test';
import { expect, expectNotice } from './visit.ts';

/** Opens the deliberation on the one candidate of a session. */
export async function openDeliberation(page: Page, session: string): Promise<void> {
  await page.goto('/deliberations');
  await page.getByRole('row').filter({ hasText: session }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Délibération');
}

/** The president of the session's jury declares to have no tie with the candidate. */
export async function declareToPreside(page: Page, session: string): Promise<void> {
  await openDeliberation(page, session);
  await expect(page.getByText('Votre déclaration d’indépendance est attendue')).toBeVisible();
  await page.getByRole('link', { name: 'Déclarer' }).click();
  await page.getByRole('button', { name: 'Je le déclare' }).click();
  await expectNotice(page, 'Déclaration enregistrée.');
  await expect(page.getByText('jury régulier')).toBeVisible();
}

/** Records what the jury agreed on for the one criterion that splits it. */
export async function settleCriterion(
  page: Page,
  {
    criterion,
    level,
    motive,
  }: { readonly criterion: string; readonly level: string; readonly motive: string },
): Promise<void> {
  const row = page.locator('.criterion-row[data-state=deliberate]');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(criterion);
  await expect(row).toContainText('de part et d’autre du seuil');
  await expect(page.locator('.pronounce')).toHaveCount(0);
  await row.getByLabel(level, { exact: true }).check();
  await row.getByLabel('Motif').fill(motive);
  await row.getByRole('button', { name: 'Enregistrer l’accord' }).click();
  await expect(page.getByText('Règle satisfaite.')).toBeVisible();
  await expect(page.locator('.criterion-row[data-state=deliberate]')).toHaveCount(0);
}

/** Pronounces « acquis » before everybody and signs; gives the hash of the signed act. */
export async function pronounceAcquis(page: Page, password: string): Promise<string> {
  await expect(page.locator('input[name=result]:checked')).toHaveCount(0);
  for (const box of await page.locator('input[name="present[]"]').all()) await box.check();
  await page.getByLabel('Acquis', { exact: true }).check();
  const form = page.locator('.pronounce form');
  await form.getByLabel('Votre mot de passe').fill(password);
  await form.getByRole('button', { name: /et signer$/ }).click();
  const decision = page.locator('.decision[data-in-force]');
  await expect(decision).toContainText('Acquis');
  await decision.locator('summary').first().click();
  return decision.getByText(/^[0-9a-f]{64}$/).innerText();
}
