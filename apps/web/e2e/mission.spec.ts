import { readFile } from 'node:fs/promises';
import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { E2E_TUTOR_PAGE } from './harness.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

test.describe.configure({ mode: 'serial' });

test('a candidate reads how their mission is counted, keeps the log book and is told what a wrong SIRET is', async ({
  page,
}) => {
  await signInAs(page, 'camille');
  await page.goto('/missions');
  await expect(page).toHaveURL(/\/missions\/[0-9a-f-]{36}$/);
  const mission = page.url();
  await expect(page.getByRole('heading', { name: /Coopérative Vallons/ })).toBeVisible();
  await expect(page.getByText(/\/tutorat\//)).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`${mission}/carnet`);
  await page
    .getByLabel('Jour', { exact: true })
    .fill(new Date(Date.now() - 86_400_000).toISOString().slice(0, 10));
  await page.getByLabel('Ce que vous avez fait').fill('Revue des risques avec le métier.');
  await page.getByRole('button', { name: 'Enregistrer la ligne' }).click();
  await expect(page.getByText('Revue des risques avec le métier.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${mission}/convention`);
  await page.getByLabel('SIRET, ou numéro à l’étranger').fill('73282932000075');
  await page.getByLabel('Organisme d’accueil').fill('Atelier des prévisions');
  await page.getByLabel('Premier jour', { exact: true }).fill('2026-01-05');
  await page.getByLabel('Dernier jour', { exact: true }).fill('2026-06-26');
  await page.getByLabel('Projet d’IA piloté, et votre part').fill('Prévision de la demande.');
  await page.getByLabel('Nom du tuteur').fill('Paule Renard');
  await page.getByLabel('Adresse professionnelle du tuteur').fill('paule@atelier.example');
  await page.getByRole('button', { name: 'Enregistrer la convention' }).click();
  await expect(page.getByRole('alert')).toContainText('SIRET');
  await expect(page.getByLabel('Organisme d’accueil')).toHaveValue('Atelier des prévisions');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  for (const part of ['', '/carnet', '/convention']) {
    await page.goto(`${mission}${part}`);
    await expectNoSideScroll(page);
  }
});

test('the tutor answers without account, once, on a page that no cache keeps', async ({ page }) => {
  const address = await readFile(E2E_TUTOR_PAGE, 'utf8');
  const opened = await page.goto(address);
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer');
  expect(opened?.headers()['cache-control']).toBe('no-store');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await page.getByRole('radio', { name: /J’atteste/ }).check();
  await page.getByRole('button', { name: 'Envoyer ma réponse' }).click();
  await expect(page.getByText('Merci, votre réponse est enregistrée')).toBeVisible();
  await page.goto(address);
  await expect(page.getByText('Ce lien a déjà servi')).toBeVisible();
  await expectAccessible(page);
});

test('the officer finds the answer in the list and validates the agreement', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/missions');
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /Camille Berthier/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Valider la mission' }).click();
  await expect(page.getByText(/validée/).first()).toBeVisible();
  await expectAccessible(page);
});

test('a member opens a mission without a name, and says which criteria they looked at', async ({ page }) => {
  await signInAs(page, 'second');
  await page.goto('/missions');
  await expectAccessible(page);
  await expect(page.getByText('Alix Lemoine')).toHaveCount(0);
  await page.getByRole('link', { name: /^Ouvrir la mission de/ }).click();
  await expect(page.getByText('Alix Lemoine')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /rapport-expurge\.md/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Jury de la mission' }).click();
  await expect(page).toHaveURL(/\/missions\/[0-9a-f-]{36}\/jury/);
  await expectAccessible(page);
  await page.getByText('critères de B6').click();
  await page.getByRole('checkbox', { name: /A1\.6-1/ }).check();
  await page.getByRole('button', { name: 'Enregistrer les critères regardés' }).click();
  await expect(page.getByText('Les critères regardés sont enregistrés.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});

test('the president records the defence, and concludes with a motive and a password', async ({ page }) => {
  await signInAs(page, 'president');
  await page.goto('/missions');
  await page.getByRole('link', { name: /^Ouvrir la mission de/ }).click();
  await page.getByRole('link', { name: 'Jury de la mission' }).click();
  const defence = page.getByRole('region', { name: 'Soutenance' });
  await defence.getByLabel('Lieu').fill('Cachan, salle 12');
  for (const member of await defence.getByRole('checkbox').all()) await member.check();
  await defence.getByLabel('Questions posées').fill('Comment le budget a-t-il été tenu ?');
  await defence.getByRole('button', { name: 'Enregistrer la soutenance' }).click();
  await expect(page.getByText('La soutenance est enregistrée.')).toBeVisible();
  const conclusion = page.getByRole('region', { name: 'Conclusion du jury' });
  for (const member of await conclusion.getByRole('checkbox').all()) await member.check();
  await conclusion.getByRole('radio', { name: 'acquis', exact: true }).check();
  await conclusion.getByLabel('Motif').fill('Court.');
  await conclusion.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await conclusion.getByRole('button', { name: 'Signer la conclusion' }).click();
  await expect(page.getByRole('alert')).toContainText('dix mots');
  await conclusion
    .getByLabel('Motif')
    .fill(
      'Le jury a lu le rapport et entendu la soutenance : la plupart des critères se voient dans la mission.',
    );
  await conclusion.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await conclusion.getByRole('button', { name: 'Signer la conclusion' }).click();
  await expect(page.getByText('La conclusion est signée.')).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
});
