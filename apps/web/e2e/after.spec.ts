import { readFile } from 'node:fs/promises';
import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { E2E_SURVEY_PAGE } from './harness.ts';
import { FORMER } from './people.ts';
import { signMinutes } from './sign-minutes.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectBothWidths } from './watch-page.ts';

const SESSION = 'Session de démonstration, bloc 2';
const PAST_SESSION = 'Session de 2020';

test.describe.configure({ mode: 'serial' });

async function openSessionPage(page: Page, link: string): Promise<void> {
  await page.goto('/sessions');
  await page.getByRole('link', { name: SESSION }).click();
  await page.getByRole('link', { name: link, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notifier les décisions');
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

async function enrolInPastSession(page: Page): Promise<void> {
  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: '2026.1' }).first().getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.locator('select[name=regulationsId]').selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByLabel('Nom de la session').fill(PAST_SESSION);
  await page.getByLabel('Ouverture').fill('2020-01-05T08:00');
  await page.getByLabel('Clôture').fill('2020-02-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PAST_SESSION);
  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${FORMER.name}, ${FORMER.email}` });
  await page.locator('input[name="blocks[]"][value="B2"]').check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByText('La candidature est inscrite.')).toBeVisible();
}

test('what is at its term is held back with a reason, let go, and erased on confirmation only', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/conservation');
  await expect(page.getByText('Rien n’est arrivé à son terme')).toBeVisible();
  await expectBothWidths(page);
  await enrolInPastSession(page);
  await page.goto('/echeances');
  await page.getByRole('link', { name: 'Conservation', exact: true }).click();
  const due = page.getByRole('table', { name: /peuvent s’effacer/ });
  await expect(due.getByRole('row', { name: /Rose Lambert/ })).toContainText('5 février 2021');
  await expectBothWidths(page);

  await page.getByText('Retenir une candidature').click();
  await page
    .getByLabel('Candidature', { exact: true })
    .selectOption({ label: `${FORMER.name} · ${PAST_SESSION}` });
  await page.getByLabel('Motif de la retenue').fill('Litige en cours, dossier 12');
  await page.getByRole('button', { name: 'Retenir', exact: true }).click();
  await expect(page.getByText('Candidature retenue.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Rose Lambert/ })).toContainText('Litige en cours, dossier 12');
  await expectBothWidths(page);
  await page.getByRole('button', { name: 'Lever la retenue de Rose Lambert' }).click();
  await expect(page.getByText('Retenue levée.')).toBeVisible();

  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Effacer ce qui est coché' }).click();
  await expect(page.getByRole('alert')).toContainText('Aucune candidature n’est cochée');
  await page.getByLabel('Effacer les travaux de Rose Lambert').check();
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Effacer ce qui est coché' }).click();
  await expect(page.getByText('1 candidature effacée. La preuve reste.')).toBeVisible();
  const erased = page.getByRole('table', { name: 'Effacements confirmés' });
  await expect(erased.getByRole('row', { name: /Rose Lambert/ })).toContainText(
    'acte signé par Hélène Garnier',
  );
  await expectBothWidths(page);
});

test('a holder answers by their link, without an account, corrects, and the officer reads counts alone', async ({
  page,
}) => {
  await page.context().clearCookies();
  const address = await readFile(E2E_SURVEY_PAGE, 'utf8');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre situation');
  await expectBothWidths(page);
  await page.getByRole('radio', { name: 'En emploi' }).check();
  await page.getByLabel('Code ROME').fill('informatique');
  await page.getByRole('button', { name: 'Donner ma réponse' }).click();
  await expect(page.getByRole('alert')).toContainText('M1805');
  await page.getByLabel('Code ROME').fill('m1805');
  await page.getByRole('button', { name: 'Donner ma réponse' }).click();
  await expect(page.getByText('Merci, c’est enregistré')).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('radio', { name: 'En emploi' })).toBeChecked();
  await expect(page.getByLabel('Code ROME')).toHaveValue('M1805');

  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: SESSION }).click();
  await page.getByRole('link', { name: 'Enquêtes', exact: true }).click();
  const counts = page.getByRole('table', { name: 'Réponses à 24 mois' });
  await expect(counts.getByRole('row', { name: /^Ont répondu/ })).toContainText('100');
  await expect(counts.getByRole('row', { name: /^En emploi/ })).toContainText('trop peu pour être montré');
  await page.getByLabel('Dernier jour pour répondre').fill('2036-02-01');
  await page.getByRole('button', { name: 'Ouvrir l’enquête à 6 mois' }).click();
  await expect(page.getByText('Enquête ouverte.')).toBeVisible();
  await expectBothWidths(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter les lignes (CSV)' }).last().click();
  const csv = await readFile(await (await coming).path(), 'utf8');
  expect(csv).toContain('M1805');
  expect(csv).not.toContain('Alix');
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
    await page.goto('/conservation');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Retention');
    await expect(page.getByRole('button', { name: 'Erase what is ticked' })).toHaveCount(0);
    await expectBothWidths(page);
    await page.goto(await readFile(E2E_SURVEY_PAGE, 'utf8'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your situation');
    await expectBothWidths(page);
  });
});
