import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { personOf, signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothWidths, signIn } from './watch-page.ts';

const CSV = [
  'Courriel;Nom;Prénom;Civilité;Né le;Commune de naissance',
  'lena.essai@exemple.test;Marchand;Léna;Mme;14/03/1999;Nîmes',
  'hugo.essai@exemple.test;BESSON;Hugo;M;02/07/1998;Saint-Denis',
  'pas une adresse;Caron;Inès;Mme;01/01/1999;Lyon',
  'lena.essai@exemple.test;Marchand;Léna;Mme;14/03/1999;Nîmes',
].join('\n');

test('a candidate finds the place by keyboard, saves, reads again and confirms', async ({ page }) => {
  await signInAs(page, 'camille');
  await page.goto('/candidatures');
  await page.locator('main').getByRole('link', { name: 'Mon identité' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mon identité');
  await page.getByLabel('Nom de naissance').fill('Berthier');
  await page.getByLabel('Premier prénom').fill('C.');
  await page.getByLabel('Sexe').selectOption('F');
  await page.getByLabel('Jour de naissance').fill('31');
  await page.getByLabel('Mois de naissance').fill('2');
  await page.getByLabel('Année de naissance').fill('1999');
  const place = page.getByRole('combobox', { name: 'Lieu de naissance' });
  await place.pressSequentially('saint-etie');
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await place.press('ArrowDown');
  await place.press('Enter');
  await expect(place).toHaveValue('Saint-Étienne (42218)');
  await page.getByRole('button', { name: 'Enregistrer' }).click();

  await expect(page.getByRole('heading', { name: 'Il reste à corriger avant de confirmer' })).toBeVisible();
  await expect(page.getByText('Ce mois a 28 jours : le 31 n’existe pas.')).toBeVisible();
  await expect(page.getByText('« C. » est abrégé')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirmer mon identité' })).toHaveCount(0);
  await page.getByLabel('Premier prénom').fill('Camille');
  await page.getByLabel('Jour de naissance').fill('28');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Confirmer mon identité' }).click();
  await expect(page.getByRole('heading', { name: /^Identité confirmée le/ })).toBeVisible();
  await expectBothWidths(page);
});

test('an officer narrows the list, corrects an identity with a reason, and the history tells it', async ({
  page,
}) => {
  await signInAs(page, 'nour');
  await page.goto('/identite');
  await page.getByLabel('Nom de naissance').fill('HADDAD');
  await page.getByLabel('Premier prénom').fill('Nour');
  await page.getByLabel('Sexe').selectOption('F');
  await page.getByLabel('Année de naissance').fill('1998');
  await page.getByRole('combobox', { name: 'Lieu de naissance' }).fill('2A004');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/\(2A004\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Confirmer mon identité' }).click();
  await expect(page.getByRole('heading', { name: /^Identité confirmée le/ })).toBeVisible();

  await signInAs(page, 'officer');
  await page.goto('/candidats');
  await expectBothWidths(page);
  await page.getByRole('searchbox').fill('haddad');
  await page.getByLabel('Identité').selectOption('confirmed');
  await page.getByRole('button', { name: 'Filtrer' }).click();
  await expect(page).toHaveURL(/q=haddad/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /Nour Haddad/ })).toContainText('Nom de naissance');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /CSV/ }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Nour Haddad');

  await page.getByRole('link', { name: 'Nour Haddad' }).click();
  await page.getByRole('link', { name: 'Ouvrir l’identité' }).click();
  await page.getByLabel('Nom de naissance').fill('Haddad');
  await page.getByLabel('Motif de la correction').fill('Carte d’identité vue le 20 novembre');
  await page.getByRole('button', { name: 'Corriger l’identité' }).click();
  await expect(page.getByText('Carte d’identité vue le 20 novembre')).toBeVisible();
  await expectBothWidths(page);
});

test('a file of candidates is mapped, shown, taken once, and its rejected rows are kept in a file', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/candidats');
  await page.getByRole('link', { name: 'Importer des candidats' }).click();
  await expectBothWidths(page);
  await page
    .getByLabel('Fichier')
    .setInputFiles({ name: 'candidats.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('candidats.csv');
  await expect(page.getByText('Comptes à créer : 2.')).toBeVisible();
  await expect(page.getByText('Lieu de naissance laissé vide : « Saint-Denis »')).toBeVisible();
  await expect(page.getByText('« pas une adresse » n’est pas une adresse.')).toBeVisible();
  await expectBothWidths(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /refus/i }).click();
  const rejected = await readFile(await (await download).path(), 'utf8');
  expect(rejected).toContain('Caron');
  expect(rejected).not.toContain('Besson');

  await page.getByRole('button', { name: 'Inscrire 2 personnes' }).click();
  await expect(page.getByRole('alert')).toContainText('2 personnes inscrites, dont 2 comptes créés.');
  const password = await page
    .getByRole('alert')
    .getByRole('row', { name: /lena\.essai/ })
    .locator('code')
    .textContent();
  await expect(page.getByText('Déjà inscrites : 2.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Inscrire/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.locator('summary', { hasText: 'Effacer ce fichier' }).click();
  await page.getByRole('button', { name: 'Effacer ce fichier' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('Le fichier est effacé.');

  await page.context().clearCookies();
  await signIn(page, { ...personOf('camille'), email: 'lena.essai@exemple.test', password: password ?? '' });
  await page.goto('/identite');
  await expect(page.getByLabel('Nom de naissance')).toHaveValue('Marchand');
  await expect(page.getByRole('combobox', { name: 'Lieu de naissance' })).toHaveValue('Nîmes (30189)');
});

test('route, recognised block and VAE clock keep their history on one page', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/candidats?q=marchand');
  await page.getByRole('link', { name: 'Léna Marchand' }).click();
  const route = page.getByRole('region', { name: 'Voie d’accès' });
  await route.getByLabel('Nouvelle voie').selectOption('VAE');
  await route.getByLabel('Motif').fill('Demande reçue');
  await route.getByRole('button', { name: 'Changer de voie' }).click();
  await expect(route).toContainText('Demande reçue');
  await expect(route).toContainText('formation initiale');

  const blocks = page.getByRole('region', { name: 'Blocs déjà acquis et équivalences' });
  await blocks.getByLabel('Fondement').selectOption('equivalence');
  await blocks.getByLabel('Certification ou version d’origine').fill('Certification voisine');
  await blocks.getByLabel('Référence de la preuve vue').fill('Parchemin 2024-118');
  await blocks.getByRole('button', { name: 'Reconnaître le bloc' }).click();
  await expect(blocks).toContainText('Parchemin 2024-118');

  const vae = page.getByRole('region', { name: 'Recevabilité de la VAE' });
  await vae.getByLabel('Reçu le').fill('2026-01-10');
  await vae.getByRole('button', { name: 'Enregistrer la réception' }).click();
  await expect(vae).toContainText('par le silence de la loi');
  await expect(vae.getByRole('button', { name: 'Prononcer' })).toHaveCount(0);
  await expectBothWidths(page);
});

test('a jury sees measures, and nothing of the administrative file', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/candidats?q=lemoine');
  await page.getByRole('link', { name: 'Alix Lemoine' }).click();
  const measures = page.getByRole('region', { name: 'Aménagements' });
  await measures.getByLabel('salle à part').check();
  await measures.getByRole('button', { name: 'Décider des aménagements' }).click();
  await expect(measures.locator('strong')).toHaveText('salle à part');

  const file = page.url();
  await signInAs(page, 'president');
  expect((await page.goto(file))?.status()).toBe(403);
  await page.goto(file.replace('/candidats/', '/candidatures/'));
  await expect(page.locator('main')).toContainText('salle à part');
  await expect(page.getByRole('link', { name: 'Dossier administratif' })).toHaveCount(0);
});

test('the pages say the same in English', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.context().addCookies([{ name: 'etalon-language', value: 'en', domain: 'localhost', path: '/' }]);
  for (const [path, title] of [
    ['/candidats', 'Candidacies'],
    ['/candidats/importer', 'Import candidates'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectAccessible(page);
  }
});
