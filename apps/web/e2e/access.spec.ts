import { expect } from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll, signIn } from './watch-page.ts';

test('a page that is another’s says so inside the shell, without saying whose it is', async ({ page }) => {
  await signInAs(page, 'camille');
  await page.goto('/candidatures');
  const hers = new URL(page.url()).pathname;
  await page.context().clearCookies();
  await signInAs(page, 'nour');
  const response = await page.goto(hers);
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('navigation', { name: 'Sections' }).first()).toBeAttached();
  await expect(page.locator('main')).not.toContainText('Camille');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('after signing out, the back button shows nothing of what was read', async ({ page }) => {
  const officer = personOf('officer');
  await signIn(page, officer);
  await page.goto('/compte');
  await expect(page.getByText(officer.email)).toBeVisible();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('déconnecté');
  await page.goBack();
  await expect(page.getByLabel('Mot de passe')).toBeVisible();
  await expect(page.getByText(officer.email)).toHaveCount(0);
});

test('a session closed elsewhere leads to the sign-in page at the next click, and back to what was wanted', async ({
  page,
}) => {
  const officer = personOf('officer');
  await signIn(page, officer);
  await page.goto('/referentiels');
  await page.context().clearCookies({ name: /session_token/ });
  await page.getByRole('link', { name: 'Certificats' }).first().click();
  await expect(page).toHaveURL(/\/connexion\?suite=%2Fcertificats/);
  await page.getByLabel('Adresse électronique').fill(officer.email);
  await page.getByLabel('Mot de passe').fill(officer.password);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page).toHaveURL(/\/certificats$/);
});
