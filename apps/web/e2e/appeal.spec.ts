import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const STATEMENT =
  'La grille du critère A1.2-3 cite une note que je n’ai pas remise : son nom n’est dans aucun de mes accusés de dépôt.';
const MOTIVE =
  'La note citée est la pièce remise le jour du dépôt sous un autre nom : l’empreinte de l’accusé et celle de la grille sont les mêmes.';

test.describe.configure({ mode: 'serial' });

async function openOwnAppeal(page: Page): Promise<void> {
  await signInAs(page, 'alix');
  await page.goto('/candidatures');
  await page
    .getByRole('link', { name: /résultat/i })
    .first()
    .click();
  await page.getByRole('link', { name: 'Former un recours' }).click();
}

async function openAppeals(page: Page, key: string): Promise<void> {
  await signInAs(page, key);
  await page.goto('/recours');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recours');
}

test('a candidate contests a decision on facts, once', async ({ page }) => {
  await openOwnAppeal(page);
  await expect(page.getByText('Dernier jour pour agir')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: /^Une erreur matérielle/ }).check();
  await page.getByLabel('Exposé des faits').fill('Je conteste.');
  await page.getByRole('button', { name: 'Déposer le recours' }).click();
  await expect(page.getByRole('alert')).toContainText('mots');
  await expect(page.getByLabel('Exposé des faits')).toHaveValue('Je conteste.');
  await page.getByLabel('Exposé des faits').fill(STATEMENT);
  await page.getByRole('button', { name: 'Déposer le recours' }).click();
  await expect(page.getByText(STATEMENT)).toBeVisible();
  await expect(page.getByText('déposé', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Déposer le recours' })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('the officer gives it to somebody who judged none of it, who answers and signs', async ({ page }) => {
  await openAppeals(page, 'first');
  await expect(page.getByText('Les recours seront ici')).toBeVisible();
  await openAppeals(page, 'officer');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Alix Lemoine' }).first().click();
  const choice = page.getByLabel('À qui');
  // Neither Inès Cordier, nor Marc Delattre, nor Claire Vasseur, who judged it.
  await expect(choice.locator('option')).toHaveText([
    'Bruno Salles',
    'Karim Belkacem',
    'Louise Tanguy',
    'Sonia Weber',
  ]);
  await choice.selectOption({ label: 'Sonia Weber' });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confier' }).click();
  await expect(page.getByText('à l’étude')).toBeVisible();
  await openAppeals(page, 'third');
  await expect(page.getByText('Alix Lemoine')).toHaveCount(0);
  await page.locator('tbody a').first().click();
  await page.getByRole('radio', { name: 'Rejeté' }).check();
  await page.getByLabel('Motif de la réponse').fill(MOTIVE);
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Répondre et signer' }).click();
  await expect(page.getByRole('heading', { name: /^Réponse du/ })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('the candidate reads the answer and not who gave it', async ({ page }) => {
  await openOwnAppeal(page);
  await expect(page.getByText(MOTIVE)).toBeVisible();
  await expect(page.getByText('rejeté', { exact: true })).toBeVisible();
  await expect(page.getByText('Sonia Weber')).toHaveCount(0);
  await expectAccessible(page);
});
