import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { personOf } from '../demonstration.ts';
import type { TestPerson } from '../people.ts';
import { download, expect, expectNotice } from './visit.ts';

/** Issues the certificate that the jury's decision allows; gives its public address and the hash of its text. */
export async function issueCertificate(
  page: Page,
  { name }: Pick<TestPerson, 'name'>,
): Promise<{ readonly path: string; readonly sha256: string }> {
  await page.goto('/certificats');
  const waiting = page
    .getByRole('region', { name: 'À délivrer' })
    .getByRole('listitem')
    .filter({ hasText: name });
  await waiting.getByText('Délivrer', { exact: true }).click();
  await waiting.getByRole('button', { name: 'Délivrer le certificat' }).click();
  await expectNotice(page, 'Le certificat est délivré et public.');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('en vigueur');
  const sha256 = /[0-9a-f]{64}/.exec((await row.textContent()) ?? '')?.[0] ?? '';
  const path = (await row.locator('a[href^="/c/"]').getAttribute('href')) ?? '';
  return { path, sha256 };
}

/** Revokes it with a reason that stays in the register. */
export async function revokeCertificate(page: Page, key: string, reason: string): Promise<void> {
  const { name } = personOf(key);
  await page.goto('/certificats');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('link', { name: 'Révoquer' })
    .click();
  await page.getByLabel('Motif').fill(reason);
  await page.getByText('Révoquer ce certificat').click();
  await page.getByRole('button', { name: 'Révoquer définitivement' }).click();
  await expectNotice(page, 'Le certificat est révoqué.');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('révoqué le');
  await expect(row).toContainText(reason);
}

export function verdictOf(page: Page): Locator {
  return page.getByTestId('verdict');
}

/** The signed text of the certificate, as its public page gives it. */
export async function downloadCertificate(page: Page): Promise<string> {
  return readFileSync(await download(page, 'Certificat (JSON)'), 'utf8');
}

/** Has the public verifier read a text. */
export async function verifyText(page: Page, text: string): Promise<void> {
  await page.goto('/verifier');
  await page.getByLabel('Ou collez son contenu').fill(text);
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
}
