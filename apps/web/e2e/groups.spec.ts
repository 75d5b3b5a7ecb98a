import { type Browser, expect as expectSoon, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { GROUPED, type TestPerson } from './people.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothWidths, signIn } from './watch-page.ts';

const [LINA, THEO] = GROUPED;
const SESSION = 'Session des groupes';
/** A file arrives, is read in a process of its own, and comes to the other members. */
const expect = expectSoon.configure({ timeout: 15_000 });

test.describe.configure({ mode: 'serial' });

async function enrol(page: Page, { name, email }: TestPerson): Promise<void> {
  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${name}, ${email}` });
  await page.getByLabel('B2').check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}

/** The page of the group of a person, from their candidacies. */
async function openAsMember(browser: Browser, person: TestPerson): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  await page.goto('/candidatures');
  await page.locator('a[href$="/situations/A2.2"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('A2.2');
  return page;
}

async function writePart(page: Page, role: string, text: string): Promise<void> {
  await page.getByRole('link', { name: 'Groupe', exact: true }).click();
  await page.getByLabel(role).selectOption('lead');
  await page.getByLabel('Ce que j’ai fait moi-même').fill(text);
  await page.getByRole('button', { name: 'Garder ma part' }).click();
  await expect(page.getByText('Votre part est gardée.')).toBeVisible();
}

async function sign(page: Page, { password }: TestPerson): Promise<void> {
  await page.reload();
  await page.getByRole('radio', { name: /^Je signe/ }).check();
  await page.getByLabel(/mot de passe/i).fill(password);
  await page.getByRole('button', { name: 'Répondre' }).click();
  await expect(page.getByText('Votre réponse est enregistrée.')).toBeVisible();
}

test('the officer opens a session and composes a group of two', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: 'Version 2026.1' }).getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.getByLabel('Nom de la session').fill(SESSION);
  await page.getByLabel('Ouverture').fill('2026-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SESSION);
  for (const person of GROUPED) await enrol(page, person);

  await page.getByRole('link', { name: 'Groupes', exact: true }).click();
  await expect(page.getByText('Aucun groupe')).toBeVisible();
  await expectBothWidths(page);
  await page.getByLabel('Nom du groupe').fill('Équinoxe');
  await page.getByRole('button', { name: 'Composer' }).click();
  await expect(page.getByText('Aucune mise en situation n’est choisie.')).toBeVisible();
  await page.getByRole('group', { name: /A2\.2/ }).getByRole('checkbox').first().check();
  for (const { name } of GROUPED) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: 'Composer' }).click();
  const row = page.getByRole('row', { name: /Équinoxe/ });
  await expect(row).toContainText('parts à écrire');
  await expect(row).toContainText('0 remis sur 2');
  await expectBothWidths(page);
});

test('what one delivers comes to the other; each writes and signs, then hands in', async ({ browser }) => {
  const lina = await openAsMember(browser, LINA);
  const slot = lina.locator('.slot').first();
  await expect(slot).toContainText('commun au groupe Équinoxe');
  await slot.locator('input[type="file"]').setInputFiles({
    name: 'note.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from('# Stockage\n\nNous gardons les données en Parquet, et voici pourquoi.\n'),
  });
  await expect(slot.getByText('note.md').first()).toBeVisible();

  const theo = await openAsMember(browser, THEO);
  await expect(theo.locator('.slot').first()).toContainText('Déposé par Lina Morel');
  await expectAccessible(theo);
  await theo
    .getByRole('link', { name: /Sceller|Remettre/ })
    .first()
    .click();
  await expect(theo.getByText('signez ou contestez les contributions')).toBeVisible();
  await expectBothWidths(theo);
  await theo.getByRole('link', { name: 'Ouvrir les contributions' }).click();
  await expect(theo.getByText('Les parts ne sont pas toutes écrites')).toBeVisible();

  await writePart(lina, 'Conception', 'Choix du format de stockage et rédaction des raisons de ce choix.');
  await theo.goBack();
  await theo.goBack();
  await writePart(theo, 'Validation', 'Relecture de la note et vérification des mesures qui y sont citées.');
  await expectBothWidths(theo);
  await sign(lina, LINA);
  await expect(lina.getByText('Les contributions attendent la réponse')).toBeVisible();
  await sign(theo, THEO);
  await expect(theo.getByText('Chaque membre a signé')).toBeVisible();
  await expectBothWidths(theo);

  await theo.goto(theo.url().replace('contributions', 'sceller'));
  await theo.locator('input[name="declaration"]').check();
  await theo.getByLabel(/mot de passe/i).fill(THEO.password);
  await theo.locator('main form').getByRole('button').last().click();
  await expect(theo.getByText('Empreinte de l’ensemble')).toBeVisible();
  await lina.reload();
  await expect(lina.getByRole('button', { name: 'Garder ma part' })).toHaveCount(0);
});
