import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { expectBothWidths } from '../watch-page.ts';
import { expect, expectNotice } from '../whole-path/visit.ts';
import { BLOCK, REGULATIONS } from './cast.ts';

async function decide(page: Page, point: string, fill: () => Promise<void>): Promise<void> {
  await fill();
  await expect(page.locator(`#${point}`).getByRole('status')).toHaveText('Enregistré.');
}

/** Takes the provisional regulations up, changes three points and freezes them; names a criterion nobody may miss. */
export async function publishRegulations(page: Page, critical: string): Promise<void> {
  await page.goto('/reglements/nouveau');
  await page.getByLabel('Nom', { exact: true }).fill(REGULATIONS);
  const framework = page.locator('select[name=frameworkVersionId]');
  const official = framework.locator('option').filter({ hasText: /, 2026\.1$/ });
  await framework.selectOption((await official.getAttribute('value')) ?? '');
  await page.getByRole('radio', { name: /^la version/ }).check();
  await page.getByLabel('Version', { exact: true }).selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByRole('button', { name: 'Ouvrir le brouillon' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(REGULATIONS);
  await decide(page, 'rule', () => page.locator('#rule').getByLabel('Critères critiques').fill(critical));
  await decide(page, 'anonymity', () =>
    page.locator('#anonymity').getByLabel('sous le nom du candidat').check(),
  );
  await page.getByLabel('Remplace').selectOption('');
  await page.getByRole('button', { name: 'Publier' }).click();
  await expect(page.locator('[data-point=rule]')).toContainText(critical);
  await expect(page.locator('[data-point=thirdExaminer]')).toBeVisible();
}

/** Brings an examiner into the pool; gives them with their first password. */
export async function addExaminer(page: Page, person: TestPerson): Promise<TestPerson> {
  await page.goto('/jurys');
  await page.getByText('Ajouter une personne', { exact: true }).click();
  await expectBothWidths(page);
  await page.getByLabel('Prénom et nom de la personne').fill(person.name);
  await page.getByLabel('Adresse électronique').fill(person.email);
  await page.getByLabel('Rôle', { exact: true }).selectOption({ label: 'membre du jury' });
  await page.getByRole('button', { name: 'Ajouter au vivier' }).click();
  const said = page.getByRole('alert');
  await expect(said).toContainText(`${person.name} est au vivier.`);
  const password = (await said.locator('code').textContent()) ?? '';
  await said.getByRole('link', { name: 'Décrire cette personne' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person.name);
  const profile = page.locator('form').filter({ has: page.locator('input[value=profil]') });
  await profile.getByLabel(new RegExp(`^${BLOCK}`)).check();
  await profile.getByLabel('Employeur').fill('Observatoire de Meudon');
  await profile.getByLabel(/^externe au certificateur/).check();
  await profile.getByRole('button', { name: 'Garder cette description' }).click();
  await expectNotice(page, 'La description est gardée.');
  return { ...person, password };
}

export interface OpenedSession {
  readonly label: string;
  readonly opensAt: string;
  readonly closesAt: string;
  /** The case of A1.2, by its words; none without them. */
  readonly flights: RegExp | null;
}

/** Opens a session on two situations of the official framework, under the regulations of the path; gives its address. */
export async function openSession(
  page: Page,
  { label, opensAt, closesAt, flights }: OpenedSession,
): Promise<string> {
  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: '2026.1' }).first().getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.locator('select[name=regulationsId]').selectOption({ label: REGULATIONS });
  await page.getByLabel('Nom de la session').fill(label);
  await page.getByLabel('Ouverture').fill(opensAt);
  await page.getByLabel('Clôture').fill(closesAt);
  await page.getByLabel('Lieu').fill('Cachan');
  for (const box of await page.locator('input[name="situations[]"]').all())
    await box.setChecked(['A1.2', 'A2.2'].includes((await box.inputValue()) ?? ''));
  const cases = page.getByLabel('Cas de A1.2');
  const option = flights === null ? null : cases.locator('option', { hasText: flights }).first();
  await cases.selectOption((await option?.getAttribute('value')) ?? '');
  await page.getByLabel('Cas de A2.2').selectOption('');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
  return new URL(page.url()).pathname;
}

/** Sets the day of the jury of the block. */
export async function dateJury(page: Page, session: string): Promise<void> {
  await page.goto(`${session}/calendrier`);
  await page.getByLabel('Ce qui est daté').selectOption(`jury:${BLOCK}`);
  await page.getByLabel('Début').fill('2035-05-10T09:00');
  await page.getByLabel('Fin', { exact: true }).fill('2035-05-10T17:00');
  await page.getByRole('button', { name: 'Fixer la date' }).click();
  await expect(page.getByRole('rowheader', { name: `${BLOCK} : jury` }).first()).toBeVisible();
}

/** Imports people in a session; gives them with their first passwords. */
export async function importCandidates(
  page: Page,
  session: string,
  people: readonly TestPerson[],
): Promise<readonly TestPerson[]> {
  const lines = people.map(({ name, email }, at) => {
    const [given, family] = name.split(' ');
    return `${email};${family};${given};Mme;0${at + 1}/03/1999;Nîmes`;
  });
  const file = ['Courriel;Nom;Prénom;Civilité;Né le;Commune de naissance', ...lines].join('\n');
  await page.goto(session);
  await page.getByRole('link', { name: 'Importer des candidats' }).click();
  await page
    .getByLabel('Fichier', { exact: true })
    .setInputFiles({ name: 'candidats.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: 'Lire le fichier' }).click();
  await expect(page.getByText(`Comptes à créer : ${people.length}.`)).toBeVisible();
  for (const box of await page.locator('input[name=blocs][type=checkbox]').all())
    await box.setChecked((await box.inputValue()) === BLOCK);
  await page.getByRole('button', { name: 'Voir ce qui serait importé' }).click();
  await expect(page.getByRole('cell', { name: BLOCK, exact: true })).toHaveCount(people.length);
  await page.getByRole('button', { name: `Inscrire ${people.length} personnes` }).click();
  const said = page.getByRole('alert');
  await expect(said).toContainText(`${people.length} comptes créés`);
  const given: TestPerson[] = [];
  for (const person of people) {
    const password = await said.getByRole('row', { name: person.email }).locator('code').textContent();
    given.push({ ...person, password: password ?? '' });
  }
  return given;
}

/** Grants a third more time. */
export async function grantExtraTime(page: Page, { name }: TestPerson): Promise<void> {
  await page.goto(`/candidats?q=${encodeURIComponent(name.split(' ')[1] ?? '')}`);
  await page.getByRole('link', { name }).first().click();
  const measures = page.getByRole('region', { name: 'Aménagements' });
  await measures.getByLabel('temps majoré', { exact: true }).check();
  await measures.getByLabel('Temps majoré, en pour cent').fill('33');
  await measures.getByRole('button', { name: 'Décider des aménagements' }).click();
  await expect(measures.locator('strong')).toContainText('temps majoré');
}

/** Takes a block as held already, on the file of the candidacy that is open. */
export async function recogniseBlock(
  page: Page,
  { block, proof }: { readonly block: string; readonly proof: string },
): Promise<void> {
  const blocks = page.getByRole('region', { name: 'Blocs déjà acquis et équivalences' });
  await blocks.getByLabel('Bloc', { exact: true }).selectOption(block);
  await blocks.getByLabel('Fondement').selectOption('equivalence');
  await blocks.getByLabel('Certification ou version d’origine').fill('Certification voisine');
  await blocks.getByLabel('Référence de la preuve vue').fill(proof);
  await blocks.getByRole('button', { name: 'Reconnaître le bloc' }).click();
  await expect(blocks).toContainText(proof);
}

/** Enrols somebody who has an account already. */
export async function enrolAgain(page: Page, session: string, { name, email }: TestPerson): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${name}, ${email}` });
  await page.locator(`input[name="blocks[]"][value="${BLOCK}"]`).check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expectNotice(page, 'La candidature est inscrite.');
}
