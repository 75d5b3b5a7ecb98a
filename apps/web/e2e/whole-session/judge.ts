import type { Page } from '@playwright/test';
import type { TestPerson } from '../people.ts';
import { chooseLevel, giveImpression, giveJudgement, openCriterion } from '../whole-path/judge-block.ts';
import { expect, expectNotice } from '../whole-path/visit.ts';
import { SESSION } from './cast.ts';

/** Opens the desk of a member on a candidate whom the regulations let them name. */
export async function openDesk(page: Page, { name }: TestPerson, session = SESSION): Promise<void> {
  await page.goto('/jury');
  const row = page
    .locator('.queue-row')
    .filter({ hasText: name })
    .filter({ hasText: `${session} ·` });
  await row.getByRole('link', { name: /^(Commencer|Reprendre)$/ }).click();
  await expect(page.locator('.desk')).toBeVisible();
}

/** Judges each criterion that is not judged yet; « 2 » where `grades` says nothing. Gives how many the desk holds. */
export async function judgeRest(page: Page, grades: Readonly<Record<string, string>> = {}): Promise<number> {
  const left = page.locator('.criteria-group a:not([data-state=judged])');
  for (const criterion of await left.locator('.criteria-code').allInnerTexts()) {
    const grade = grades[criterion] ?? '2';
    await openCriterion(page, criterion);
    await giveImpression(page, grade);
    await giveJudgement(page, criterion, grade);
  }
  await expect(left).toHaveCount(0);
  return page.locator('.criteria-group a').count();
}

/**
 * Judges one criterion while the network is gone: the page says that it keeps the judgement, and sends it once the
 * network is back.
 */
export async function judgeThroughCut(page: Page, criterion: string, grade: string): Promise<void> {
  await openCriterion(page, criterion);
  await giveImpression(page, grade);
  await page.locator('.piece-tabs a').first().click();
  await page.locator('#piece .pane-body [data-cite]').first().click();
  await expect(page.locator('.anchors li')).toHaveCount(1);
  await chooseLevel(page, grade);
  await page.context().setOffline(true);
  await page
    .locator('#jugement-phrase')
    .fill(
      'Cette phrase est écrite sans réseau ; elle dit ce que la pièce montre, et elle part seule au retour du réseau.',
    );
  await page.getByRole('button', { name: 'Enregistrer le jugement' }).click();
  await expect(page.locator('.outbox')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.locator('.criteria-group a').filter({ hasText: criterion })).toHaveAttribute(
    'data-state',
    'judged',
  );
}

/** Freezes what the member judged. */
export async function lock(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Verrouiller' }).click();
  await page.getByRole('button', { name: 'Verrouiller mes jugements' }).click();
  await expectNotice(page, 'Vos jugements sont verrouillés.');
}
