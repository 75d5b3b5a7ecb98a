import type { Page } from '@playwright/test';
import { personOf } from '../demonstration.ts';
import { expect, expectNotice } from './visit.ts';

export interface Member {
  readonly key: string;
  readonly role: 'membre' | 'présidence';
  readonly external: boolean;
}

/** Opens a session on a version, with the pieces and the case that the form proposes; gives its address. */
export async function openSession(
  page: Page,
  { label, version }: { readonly label: string; readonly version: string },
): Promise<string> {
  await page.goto('/sessions/nouvelle');
  await page.getByLabel('Version du référentiel').selectOption({ label: version });
  await page.getByRole('button', { name: 'Prendre cette version' }).click();
  await expect(page.locator('main')).toContainText(version);
  // Another test of the same register may have frozen other regulations since.
  await page.locator('select[name=regulationsId]').selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByLabel('Nom de la session').fill(label);
  await page.getByLabel('Ouverture').fill('2026-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  const ticked = page.locator('input[name="situations[]"]:checked');
  expect(await ticked.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))).toEqual([
    'A3.1',
    'A1.2',
    'A2.2',
    'A1.3',
    'A2.3',
    'A3.3',
  ]);
  // Another test of the same register may have published a case of its own.
  const cases = page.getByLabel('Cas de A1.2');
  const flights = await cases
    .locator('option', { hasText: 'Ponctualité des vols' })
    .first()
    .getAttribute('value');
  await cases.selectOption(flights ?? '');
  await expect(cases).not.toHaveValue('');
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expectNotice(page, 'La session est ouverte.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(label);
  return new URL(page.url()).pathname;
}

/** Enrols a person for one block, with their name on the certificate. */
export async function enrol(
  page: Page,
  { session, key, block }: { readonly session: string; readonly key: string; readonly block: string },
): Promise<void> {
  const { name, email } = personOf(key);
  await page.goto(session);
  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${name}, ${email}` });
  await page.locator(`input[name="blocks[]"][value="${block}"]`).check();
  await page.getByLabel('Imprimer son nom sur le certificat').check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expectNotice(page, 'La candidature est inscrite.');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('à remettre');
}

/** Gives each member a seat for the block of the session's one candidate. */
export async function appointJury(
  page: Page,
  {
    session,
    block,
    members,
  }: { readonly session: string; readonly block: string; readonly members: readonly Member[] },
): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: new RegExp(`^Jury de ${block}`) }).click();
  await expect(page.getByText('Personne ne préside.')).toBeVisible();
  for (const { key, role, external } of members) {
    const { name } = personOf(key);
    const option = page.getByLabel('Personne').locator('option', { hasText: name });
    await page.getByLabel('Personne').selectOption((await option.getAttribute('value')) ?? '');
    await page.getByLabel(role, { exact: true }).check();
    if (external) await page.getByLabel('Extérieure').check();
    await page.getByRole('button', { name: 'Nommer' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('déclaration attendue');
  }
  await expect(page.getByText('3 membres n’ont pas encore déclaré l’absence de lien.')).toBeVisible();
}

/** The jury of the candidate, as the officer's table of the session says it in words. */
export async function expectLawfulJury(page: Page, session: string, key: string): Promise<void> {
  await page.goto(session);
  await expect(page.getByRole('row', { name: new RegExp(personOf(key).name) })).toContainText('régulier');
}
