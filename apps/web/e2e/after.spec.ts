import { readFile } from 'node:fs/promises';
import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { signMinutes } from './sign-minutes.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothWidths } from './watch-page.ts';

const SESSION = 'Session de démonstration, bloc 2';

test.describe.configure({ mode: 'serial' });

async function openSessionPage(page: Parameters<typeof signInAs>[0], link: string): Promise<void> {
  await page.goto('/sessions');
  await page.getByRole('link', { name: SESSION }).click();
  await page.getByRole('link', { name: link, exact: true }).click();
  await page.waitForURL(/notifications$/);
}

test('nothing is notified before the minutes are sealed, and the page says so', async ({ page }) => {
  await signInAs(page, 'officer');
  await openSessionPage(page, 'Notifications');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notifier les décisions');
  await expect(page.getByRole('row', { name: /Alix Lemoine/ })).toContainText('procès-verbal non scellé');
  await expect(page.getByRole('button', { name: 'Notifier les candidats cochés' })).toHaveCount(0);
  await expectBothWidths(page);
});

test('once they are, the officer notifies, and the table dates it', async ({ page }) => {
  await signInAs(page, 'president');
  await page.goto('/proces-verbaux');
  await page.getByRole('link', { name: 'Procès-verbal n° 1' }).click();
  await page.waitForURL(/proces-verbaux\/./);
  const { pathname } = new URL(page.url());
  for (const key of ['president', 'first']) await signMinutes(page, key, pathname);
  await signInAs(page, 'president');
  await page.goto(pathname);
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Sceller le procès-verbal' }).click();
  await expect(page.getByText(/^Scellé le .* par /)).toBeVisible();

  await signInAs(page, 'officer');
  await openSessionPage(page, 'Notifications');
  await expect(page.getByLabel('Notifier Alix Lemoine')).toBeChecked();
  await expectBothWidths(page);
  await page.getByLabel('Votre mot de passe').fill('pas le bon');
  await page.getByRole('button', { name: 'Notifier les candidats cochés' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Notifier les candidats cochés' }).click();
  await expect(page.getByText('1 candidat notifié.')).toBeVisible();
  const row = page.getByRole('row', { name: /Alix Lemoine/ });
  await expect(row).toContainText('recours jusqu’au');
  await expect(row).toContainText('pas encore');
  await expectBothWidths(page);
  await page.goto('/echeances?nature=appeals');
  await expect(page.getByRole('row', { name: /Alix Lemoine/ })).toContainText('Délai de recours');
});

test('the candidate reads the notification, keeps its PDF, and sees the date that the delay runs from', async ({
  page,
}) => {
  await signInAs(page, 'alix');
  await page.goto('/candidatures');
  await page
    .getByRole('link', { name: /résultat/i })
    .first()
    .click();
  await page.getByRole('link', { name: /^Lire la notification du/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Notification du/);
  await expect(page.getByText(/Votre première ouverture est datée/)).toBeVisible();
  await expect(page.getByText(/jusqu’au .* inclus/)).toBeVisible();
  await expectBothWidths(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le PDF' }).click();
  const bytes = await readFile(await (await download).path(), 'latin1');
  expect(bytes).toContain('pdfuaid:part');
  await page.goto('/candidatures');
  await page
    .getByRole('link', { name: /résultat/i })
    .first()
    .click();
  await page.getByRole('link', { name: 'Former un recours' }).click();
  await expect(page.getByText('Notification', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('the officer sees when it was opened; somebody else sees nothing', async ({ page }) => {
  await signInAs(page, 'officer');
  await openSessionPage(page, 'Notifications');
  const row = page.getByRole('row', { name: /Alix Lemoine/ });
  await expect(row).not.toContainText('pas encore');
  const address = (await row.getByRole('link').first().getAttribute('href')) ?? '';
  await page.goto(address);
  await expect(page.getByText('Première ouverture par le candidat')).toBeVisible();
  await expectAccessible(page);
  for (const key of ['camille', 'president']) {
    await signInAs(page, key);
    const refused = await page.goto(address);
    expect(refused?.status()).toBe(403);
  }
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the page of the session and its words', async ({ page }) => {
    await signInAs(page, 'auditor');
    await page.goto('/sessions');
    await page.getByRole('link', { name: SESSION }).click();
    await page.getByRole('link', { name: 'Notifications', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notify the decisions');
    await expectBothWidths(page);
  });
});
