import type { Page } from '@playwright/test';
import { personOf } from '../demonstration.ts';
import type { TestPerson } from '../people.ts';
import { expect, expectNotice } from '../whole-path/visit.ts';

export const CASE_SESSION = 'Un cas du bloc 3 par les pages';
const BLOCK = 'B3';
const SITUATIONS = ['A1.3', 'A2.3', 'A3.3'];
const CASE = /Chocs d’oiseaux/;

const MEMBERS = [
  { key: 'fourth', role: 'membre', external: true },
  { key: 'fifth', role: 'membre', external: true },
  { key: 'chair', role: 'présidence', external: false },
] as const;

/** Opens a session on the three situations of block 3, each with the case of bird strikes; gives its address. */
export async function openCaseSession(page: Page): Promise<string> {
  await page.goto('/referentiels');
  const version = await page.getByRole('link', { name: '2026.1' }).first().getAttribute('href');
  await page.goto(`/sessions/nouvelle?version=${version?.replace('/referentiels/', '')}`);
  await page.locator('select[name=regulationsId]').selectOption({ label: 'Règlement provisoire 2026' });
  await page.getByLabel('Nom de la session').fill(CASE_SESSION);
  await page.getByLabel('Ouverture').fill('2026-01-05T08:00');
  await page.getByLabel('Clôture').fill('2036-01-05T18:00');
  await page.getByLabel('Lieu').fill('Cachan');
  for (const box of await page.locator('input[name="situations[]"]').all())
    await box.setChecked(SITUATIONS.includes((await box.inputValue()) ?? ''));
  for (const situation of SITUATIONS) {
    const choice = page.getByLabel(`Cas de ${situation}`);
    const birds = await choice.locator('option', { hasText: CASE }).first().getAttribute('value');
    await choice.selectOption(birds ?? '');
    await expect(choice).not.toHaveValue('');
  }
  await page.getByRole('button', { name: 'Ouvrir la session' }).click();
  await expectNotice(page, 'La session est ouverte.');
  return new URL(page.url()).pathname;
}

/** Enrols somebody for block 3 and gives each member of the jury a seat. */
export async function enrolForCase(page: Page, session: string, { name, email }: TestPerson): Promise<void> {
  await page.goto(session);
  await page.getByRole('link', { name: 'Inscrire une candidature' }).click();
  await page.getByLabel('Personne').selectOption({ label: `${name}, ${email}` });
  await page.locator(`input[name="blocks[]"][value="${BLOCK}"]`).check();
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click();
  await expectNotice(page, 'La candidature est inscrite.');
  await page.goto(session);
  await page.getByRole('link', { name: new RegExp(`^Jury de ${BLOCK}`) }).click();
  for (const { key, role, external } of MEMBERS) {
    const member = personOf(key).name;
    const option = page.getByLabel('Personne').locator('option', { hasText: member });
    await page.getByLabel('Personne').selectOption((await option.getAttribute('value')) ?? '');
    await page.getByLabel(role, { exact: true }).check();
    if (external) await page.getByLabel('Extérieure').check();
    await page.getByRole('button', { name: 'Nommer' }).click();
    const waiting = page.getByRole('listitem').filter({ hasText: 'déclaration attendue' });
    await expect(waiting.filter({ hasText: member })).toHaveCount(1);
  }
}
