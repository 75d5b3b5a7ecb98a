import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';
import { ENROLLED } from './people.ts';
import { test } from './watch-browser.ts';
import { expectAccessible, expectNoSideScroll } from './watch-page.ts';

const BLOCKS = ['B1', 'B2'] as const;
const SESSION = 'Session des jurys';

test.describe.configure({ mode: 'serial' });

let session = '';

async function expectNarrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 720 });
  await expectNoSideScroll(page);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 800 });
}

async function openSessionForJules(page: Page): Promise<string> {
  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: '2026.1' }).first().getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.locator('select[name=regulationsId]').selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByLabel('Nom de la session').fill(SESSION);
  await page.getByLabel('Ouverture').fill('2035-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(SESSION);
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}/inscrire`);
  await page.getByLabel('Personne').selectOption({ label: `${ENROLLED.name}, ${ENROLLED.email}` });
  for (const block of BLOCKS) await page.locator(`input[name="blocks[]"][value="${block}"]`).check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expect(page.getByText('La candidature est inscrite.')).toBeVisible();
  return path;
}

test('a member says whom they know, by name, and is not told whether that person is a candidate', async ({
  page,
}) => {
  await signInAs(page, 'third');
  await page.goto('/convocations');
  await expect(page.getByText('Vos convocations seront ici')).toBeVisible();
  await page.getByLabel('Prénom et nom').fill('arnaud jules');
  await page.getByLabel('Nature du lien').selectOption('tutor');
  await page.getByRole('button', { name: 'Déclarer un lien' }).click();
  await expect(page.getByText('Le lien est déclaré.')).toBeVisible();
  await expect(page.getByText('arnaud jules')).toBeVisible();
  await expect(page.locator('main')).not.toContainText('candidat de ce nom');
  await expectNarrow(page);
});

test('the officer describes the pool, and a training is held to a policy that says its source', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Vivier du jury' }).click();
  await expect(page.getByRole('row', { name: /Inès Cordier/ })).toContainText('Banque de l’Ouest');
  await expect(page.getByText('Étalon : valeurs proposées, à fixer par le certificateur')).toBeVisible();
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Sonia Weber' }).click();
  await expect(page.getByText('arnaud jules')).toBeVisible();
  await expect(page.getByText('satisfaite', { exact: true })).toBeVisible();
  await page.getByLabel('Employeur').fill('Clinique du Parc');
  await page.getByRole('button', { name: 'Garder cette description' }).click();
  await expect(page.getByText('La description est gardée.')).toBeVisible();
  await page.getByText('Descriptions d’avant').click();
  await expect(page.getByText(/Hôpital Saint-Luc, externe/)).toBeVisible();
  const training = page.locator('#formations').locator('..');
  await training.locator('summary').click();
  await training.getByLabel('Critères-ancres').fill('10');
  await training.getByLabel('Exacts ou voisins').fill('11');
  await training.getByRole('button', { name: 'Enregistrer une formation' }).click();
  await expect(page.getByRole('alert')).toContainText('ne vont pas ensemble');
  await expectNarrow(page);
});

test('the plan says what it cannot meet and by how much, then seats what may open', async ({ page }) => {
  await signInAs(page, 'officer');
  session = await openSessionForJules(page);
  await page.goto(session);
  await page.getByRole('link', { name: 'Jurys', exact: true }).click();
  await expect(page.getByRole('row', { name: /Jules Arnaud/ }).first()).toContainText('ne peut pas s’ouvrir');
  await expectNarrow(page);
  await page.getByRole('link', { name: 'Proposer un plan' }).click();
  await page.getByLabel('Graine du tirage').fill('3');
  await page.getByRole('button', { name: 'Proposer un plan' }).click();
  await expect(page.getByText('Toutes les contraintes sont tenues')).toBeVisible();
  const loads = page.getByRole('region', { name: 'Charge de chaque membre du vivier' });
  await expect(loads.getByRole('row', { name: /Sonia Weber/ })).toContainText('0');
  await expect(page.getByRole('row', { name: /Jules Arnaud/ }).first()).not.toContainText('Sonia Weber');
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Asseoir ce plan' }).click();
  await expect(page.getByText('6 sièges donnés dans 2 jurys')).toBeVisible();
  await expect(page.getByRole('row', { name: /Jules Arnaud/ }).first()).toContainText('régulier');
});

test('nobody is called to a jury without a date; once dated, each gets a letter', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto(`${session}/jurys/convocations`);
  await expect(page.getByText('le calendrier ne date pas le jury du bloc B1')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Convoquer' })).toHaveCount(0);
  await page.goto(`${session}/calendrier`);
  for (const block of BLOCKS) {
    await page.getByLabel('Ce qui est daté').selectOption(`jury:${block}`);
    await page.getByLabel('Début').fill('2035-05-10T09:00');
    await page.getByLabel('Fin', { exact: true }).fill('2035-05-10T17:00');
    await page.getByRole('button', { name: 'Fixer la date' }).click();
    await expect(page.getByRole('rowheader', { name: `${block} : jury` }).first()).toBeVisible();
  }
  await page.goto(`${session}/jurys/convocations`);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Convoquer' }).click();
  await expect(page.getByText('3 membres convoqués pour 6 sièges.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Marc Delattre/ })).toContainText('réponse attendue');
  await expectNarrow(page);
  await page.goto('/courriers');
  await expect(page.getByRole('row', { name: /Marc Delattre.*Convocation/ }).first()).toBeVisible();
});

test('a member confirms and declares, another refuses, and the refusal frees their seats', async ({
  page,
}) => {
  await signInAs(page, 'first');
  await page.goto('/convocations');
  await expect(page.locator('main')).not.toContainText(ENROLLED.name);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Confirmer ma présence' }).click();
  await expect(page.getByText('Votre présence est confirmée.')).toBeVisible();
  await page.getByRole('button', { name: /Déclarer l’indépendance pour 2 sièges/ }).click();
  await expect(page.getByText('2 déclarations faites.')).toBeVisible();
  await signInAs(page, 'second');
  await page.goto('/convocations');
  await page.getByText('Refuser', { exact: true }).click();
  await page.getByLabel('Motif').first().fill('Un déplacement prévu de longue date');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Refuser cette convocation' }).click();
  await expect(page.getByText('Votre refus est enregistré.')).toBeVisible();
  await signInAs(page, 'officer');
  await page.goto(`${session}/jurys/convocations`);
  await expect(page.getByRole('row', { name: /Marc Delattre/ })).toContainText('Un déplacement prévu');
  await expect(page.getByText('Le jury compte 1 membre ; il en faut 2.').first()).toBeVisible();
});

test('the plan says who is missing; a seat is given to somebody else, and presence is marked', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto(`${session}/jurys/plan?graine=3`);
  await expect(page.getByText('Ce que le plan ne peut pas tenir')).toBeVisible();
  await expect(
    page.getByText(/Jules Arnaud, bloc B1.* 1 examinateur possible sur 2.*externes.* 1 sur 2/),
  ).toBeVisible();
  await expectNarrow(page);
  await signInAs(page, 'third');
  await page.goto('/convocations');
  await page.getByText('Retirer ce lien', { exact: true }).first().click();
  await page.getByLabel('Motif').fill('Un homonyme, après vérification');
  await page.getByRole('button', { name: 'Retirer ce lien' }).click();
  await expect(page.getByText('arnaud jules')).toHaveCount(0);
  await signInAs(page, 'officer');
  await page.goto(`${session}/jurys`);
  await page.getByRole('link', { name: 'Jules Arnaud' }).first().click();
  await page.getByLabel('Qui est remplacé').selectOption({ label: 'Marc Delattre, membre, s’est retiré·e' });
  await page.getByLabel('Par qui').selectOption({ label: 'Sonia Weber' });
  await page.getByLabel('Motif écrit').fill('Marc Delattre ne peut pas siéger ce jour-là');
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Donner le siège' }).click();
  await expect(page.getByText('Le siège est donné.')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Marc Delattre' })).toContainText('remplacé·e');
  await expect(page.getByRole('listitem').filter({ hasText: 'Sonia Weber' })).toContainText(
    'déclaration attendue',
  );
  await page.goto(`${session}/jurys/presence`);
  await page.getByRole('group', { name: 'Présence de Inès Cordier' }).getByLabel('présent·e').check();
  await page.getByRole('group', { name: 'Présence de Claire Vasseur' }).getByLabel('absent·e').check();
  await page.getByRole('button', { name: 'Noter la présence' }).click();
  await expect(page.getByText('La présence est notée.')).toBeVisible();
  await expect(
    page.getByText('0 jury a son quorum').or(page.getByText(/0 jury a leur quorum/)),
  ).toBeVisible();
  await expectNarrow(page);
});
