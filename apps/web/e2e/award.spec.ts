import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { findCertificate, signInAs } from './demonstration.ts';
import { ENROLLED } from './people.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const CLI = resolve(import.meta.dirname, '../../cli/bin/etalon.mjs');
const run = promisify(execFile);

test('a candidate is refused the officer’s pages', async ({ page }) => {
  const path = await findCertificate(page);
  await signInAs(page, 'alix');
  const id = path.replace('/c/', '');
  for (const closed of [
    '/sessions',
    '/sessions/nouvelle',
    '/reglements',
    '/personnes',
    '/journal',
    '/journal/export.jsonl',
    '/cas',
    '/certificats/export',
    `/certificats/${id}/revoquer`,
  ]) {
    const response = await page.request.get(closed);
    expect([403, 404], closed).toContain(response.status());
  }
  await page.goto('/certificats');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mes certificats');
  await expectAccessible(page);
});

test('the officer’s pages are accessible and fit 320 px', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto('/sessions');
  const session = await page
    .locator('a[href^="/sessions/"]:not([href$="nouvelle"])')
    .first()
    .getAttribute('href');
  for (const path of [
    '/',
    '/sessions',
    session ?? '',
    `${session}/inscrire`,
    '/sessions/nouvelle',
    '/reglements',
    '/reglements/nouveau',
    '/personnes',
    '/certificats',
    `/journal?sujet=${session?.replace('/sessions/', '')}`,
    '/cas',
  ]) {
    await page.goto(path);
    await expectNoSideScroll(page);
    await expectAccessible(page);
  }
  await page.goto(session ?? '');
  await expect(page.getByText('un critère sur 4 au plus')).toBeVisible();
  await expect(page.getByText('Inès Cordier').first()).toBeVisible();
});

test('the officer freezes regulations, opens a session, enrols and composes a jury that becomes lawful', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill('Règlement 2027');
  await page.getByRole('radio', { name: /^la version/ }).check();
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
  const rule = page.locator('#rule');
  await rule.getByRole('radio', { name: /^R3/ }).check();
  await rule.getByLabel('Moyenne du bloc').fill('2,2');
  await expect(rule.getByRole('status')).toHaveText('Enregistré.');
  const quorum = page.locator('#quorum');
  await quorum.getByLabel('Membres présents').fill('1');
  await expect(quorum.getByRole('status')).toContainText('quorum');
  await quorum.getByLabel('Membres présents').fill('2');
  await expect(quorum.getByRole('status')).toHaveText('Enregistré.');
  await page.getByLabel('Remplace').selectOption('');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.getByText('la moyenne du bloc atteint 2,2').first()).toBeVisible();

  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: 'Version 2026.1' }).getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.getByLabel('Nom de la session').fill('Session de l’essai');
  await page.getByLabel('Règlement').selectOption({ label: 'Règlement 2027' });
  await page.getByLabel('Ouverture').fill('2026-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session de l’essai');

  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${ENROLLED.name}, ${ENROLLED.email}` });
  await page.getByLabel('B1').check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(ENROLLED.name) })).toContainText(
    'Personne ne préside.',
  );

  await page.getByRole('link', { name: /^Jury de B1/ }).click();
  for (const [person, role, external] of [
    ['Inès Cordier', 'membre', true],
    ['Marc Delattre', 'membre', true],
    ['Claire Vasseur', 'présidence', false],
  ] as const) {
    const option = page.getByLabel('Personne').locator('option', { hasText: person });
    await page.getByLabel('Personne').selectOption((await option.getAttribute('value')) ?? '');
    await page.getByLabel(role, { exact: true }).check();
    if (external) await page.getByLabel('Extérieure').check();
    await page.getByRole('button', { name: 'Nommer' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: person })).toContainText(
      'déclaration attendue',
    );
  }
  await expect(page.getByText('3 membres n’ont pas encore déclaré l’absence de lien.')).toBeVisible();
  await expect(page.getByText('Personne ne préside.')).toBeHidden();
  await expectAccessible(page);
});

test('the journal is in one piece, here and on the command line', async ({ page }) => {
  await signInAs(page, 'auditor');
  await page.goto('/journal');
  await expect(
    page.getByRole('cell', { name: /Un certificat est délivré|Un membre du jury est nommé/ }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Prendre un point de contrôle' }).click();
  await expect(page.getByRole('status', { name: 'Notifications' })).toContainText('signé');
  await page.getByRole('link', { name: 'Vérifier la chaîne' }).click();
  await expect(page.getByText('Le journal est d’un seul tenant')).toBeVisible();
  await expectAccessible(page);
  const folder = await mkdtemp(join(tmpdir(), 'etalon-journal-'));
  const files = {
    journal: '/journal/export.jsonl',
    points: '/journal/points-de-controle.jsonl',
    did: '/.well-known/did.json',
  };
  for (const [name, path] of Object.entries(files))
    await writeFile(join(folder, name), await (await page.request.get(path)).body());
  const args = ['--file', 'journal', '--checkpoints', 'points', '--did', 'did', '--json'];
  const { stdout } = await run(process.execPath, [CLI, 'journal', 'verify', ...args], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ intact: true, signaturesVerified: true });
  const rows = (await readFile(join(folder, 'journal'), 'utf8')).replace(
    'credential.issued',
    'credential.ussued',
  );
  await writeFile(join(folder, 'journal'), rows);
  await expect(
    run(process.execPath, [CLI, 'journal', 'verify', ...args], { cwd: folder }),
  ).rejects.toMatchObject({ code: 1 });
});

test('planted defects are counted for the author and the auditor alone', async ({ page }) => {
  for (const [key, knows] of [
    ['officer', false],
    ['auditor', true],
    ['author', true],
  ] as const) {
    await signInAs(page, key);
    await page.goto('/cas');
    await page.locator('a[href^="/cas/"]').first().click();
    await expect(page.getByRole('columnheader', { name: 'Fichier' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Défauts plantés' })).toHaveCount(knows ? 1 : 0);
  }
});

test('erasing an identity asks for the officer’s own password', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/personnes');
  await page.getByRole('link', { name: 'Effacer l’identité de Paul Meunier' }).click();
  await page.getByLabel('Votre mot de passe').fill('une erreur de frappe');
  await page.getByText('Effacer cette identité').click();
  await page.getByRole('button', { name: 'Effacer définitivement' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.goto('/personnes');
  await expect(page.getByRole('cell', { name: 'Paul Meunier', exact: true })).toBeVisible();
});
