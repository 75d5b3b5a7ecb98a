import { DEMONSTRATION_PASSWORD } from '@etalon/runtime';
import { expect, type Page } from '@playwright/test';
import { signInAs } from './demonstration.ts';

/** One member signs minutes with their own account and password. */
export async function signMinutes(page: Page, key: string, address: string): Promise<void> {
  await signInAs(page, key);
  await page.goto(address);
  await page.getByLabel('Je signe', { exact: true }).check();
  await page.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
  await page.getByRole('button', { name: 'Donner ma réponse' }).click();
  await expect(page.locator('#signer')).toHaveCount(0);
}
