import { expect as expectAtOnce, type Page } from '@playwright/test';

const expect = expectAtOnce.configure({ timeout: 60_000 });

/** Waits until the run of this page says that it kept a point, then stops it; gives what it says. */
export async function stopOnceKept(page: Page): Promise<string> {
  const kept = page.getByText('Dernier point gardé');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expectAtOnce(kept).toBeVisible({ timeout: 1500 });
  }).toPass({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Arrêter', exact: true }).click();
  await expect(page.getByText('Ce calcul est arrêté avant sa fin. Dernier point gardé')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  return kept.innerText();
}
