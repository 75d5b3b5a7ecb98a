import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { expect, expectNotice } from '../whole-path/visit.ts';
import { BLOCK, MOTIVE } from './cast.ts';

/** Opens the deliberation on a candidate from the board of a session. */
export async function openDeliberation(page: Page, session: string, { name }: TestPerson): Promise<void> {
  await page.goto('/deliberations');
  await page.getByRole('link', { name: `Tableau : ${session}`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tableau de délibération');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .locator('.board-cell')
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

/** Records the level on which the jury agreed for a criterion. */
export async function settle(page: Page, criterion: string, level: string): Promise<void> {
  const row = page.locator(`details.criterion-row[id="${criterion}"]`);
  await row.getByLabel(level, { exact: true }).check();
  await row.getByLabel('Motif').fill(MOTIVE);
  await row.getByRole('button', { name: 'Enregistrer l’accord' }).click();
  await expect(row).not.toHaveAttribute('data-state', 'deliberate');
}

export interface Pronouncement {
  readonly result: 'Acquis' | 'Non acquis';
  readonly motive?: string;
  readonly present: readonly TestPerson[];
  readonly votes?: readonly TestPerson[];
  /** Situations that the jury asks for again, and why. */
  readonly resit?: { readonly situations: readonly string[]; readonly note: string };
  readonly password: string;
}

/** Fills the act of the jury and signs it; what comes of it is for the caller to read. */
export async function pronounce(page: Page, act: Pronouncement): Promise<void> {
  const again = page.getByText('Remplacer cette décision');
  const form = page.locator('.pronounce form');
  if ((await again.count()) > 0 && !(await form.isVisible())) await again.click();
  for (const { name } of act.present)
    await form
      .getByRole('group', { name: 'Membres présents' })
      .getByLabel(new RegExp(`^${name}`))
      .check();
  await form.getByRole('radio', { name: act.result, exact: true }).check();
  if (act.votes !== undefined) {
    await form.getByText('Vote', { exact: true }).click();
    for (const { name } of act.votes)
      await form
        .locator('label.field', { hasText: name })
        .locator('select')
        .selectOption({ label: act.result });
  }
  if (act.resit !== undefined) {
    await form.getByText('Si le bloc n’est pas acquis', { exact: true }).click();
    for (const id of act.resit.situations) await form.getByLabel(id, { exact: true }).check();
    await form.getByLabel('Recommandations au candidat').fill(act.resit.note);
  }
  if (act.motive !== undefined) await form.getByLabel('Motif').fill(act.motive);
  await form.getByLabel('Votre mot de passe').fill(act.password);
  await form.getByRole('button', { name: /et signer$/ }).click();
}

/** What is in force, as the page of the deliberation says it. */
export async function expectPronounced(
  page: Page,
  result: 'Acquis' | 'Non acquis',
  decisions = 1,
): Promise<void> {
  await expect(page.locator('.decision')).toHaveCount(decisions);
  await expect(page.locator('.decision[data-in-force]')).toContainText(result);
}

/** Drafts the minutes of a session; gives their address. */
export async function draftMinutes(page: Page, session: string, incidents: string): Promise<string> {
  await page.goto('/proces-verbaux');
  const form = page.locator('form.panel').filter({ hasText: session });
  await form.getByLabel('Incidents et faits à consigner').fill(incidents);
  await form.getByRole('button', { name: 'Rédiger', exact: true }).click();
  await expect(page).toHaveURL(/\/proces-verbaux\/[0-9a-f-]+$/);
  await expect(page.getByText(incidents)).toBeVisible();
  return new URL(page.url()).pathname;
}

/** One member signs. */
export async function signMinutes(page: Page, minutes: string, { password }: TestPerson): Promise<void> {
  await page.goto(minutes);
  await page.getByLabel('Je signe', { exact: true }).check();
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Donner ma réponse' }).click();
  await expect(page.locator('#signer')).toHaveCount(0);
}

/** Seals the minutes and reads the first bytes of their file. */
export async function sealMinutes(page: Page, minutes: string, { password }: TestPerson): Promise<void> {
  await page.goto(minutes);
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Sceller le procès-verbal' }).click();
  await expect(page.getByText(/^Scellé le .* par /)).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Télécharger le PDF' }).click();
  const bytes = await readFile(await (await waiting).path(), 'latin1');
  expect(bytes).toContain('<pdfaid:part>3</pdfaid:part>');
}

/** Tells every candidate of a session who may be told. */
export async function notifyAll(page: Page, session: string, password: string, count: number): Promise<void> {
  await page.goto(`${session}/notifications`);
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: 'Notifier les candidats cochés' }).click();
  await expectNotice(page, count === 1 ? '1 candidat notifié.' : `${count} candidats notifiés.`);
}

/** Opens the result of the block, as the candidate finds it. */
export async function openResult(page: Page, candidacy: string): Promise<void> {
  await page.goto(`${candidacy}/blocs/${BLOCK}/resultat`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Résultat');
}
