import { createServer, type Server } from 'node:http';
import { expect as expectSoon, type Page } from '@playwright/test';
import { E2E_PORT } from '../harness.ts';
import { expectNoSideScroll } from '../watch-page.ts';
import { openCriterion, openDesk } from '../whole-path/judge-block.ts';
import { WAYS } from './write-bundle.ts';

const expect = expectSoon.configure({ timeout: 60_000 });

/** A host that nothing of a web bundle may reach. */
const STRANGER_PORT = E2E_PORT + 3;
export const STRANGER = `http://127.0.0.1:${STRANGER_PORT}/`;

async function listen(knocks: string[]): Promise<Server> {
  const stranger = createServer((request, response) => {
    knocks.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((done) => stranger.listen(STRANGER_PORT, '127.0.0.1', done));
  return stranger;
}

/** The web bundle of A1.3 in the desk: its script runs, every way out of its frame is refused, and nobody is reached. */
export async function expectShutFrame(page: Page, session: string): Promise<void> {
  const knocks: string[] = [];
  const stranger = await listen(knocks);
  await openDesk(page, session);
  await openCriterion(page, 'A1.3-1');
  await page.locator('.piece-tabs a').filter({ hasText: 'Archive' }).click();
  const holder = page.locator('iframe.piece-frame');
  await expect(holder).toHaveAttribute('sandbox', 'allow-scripts');
  const frame = page.frameLocator('iframe.piece-frame');
  await expect(frame.getByRole('heading', { name: 'Carte des chocs' })).toHaveCSS('color', 'rgb(0, 64, 80)');
  await expect(frame.locator('#script')).toHaveText('ran');
  for (const way of WAYS) await expect(frame.locator(`#${way}`)).toHaveText(/^refused: /);
  const address = page.url();
  await page.waitForTimeout(500);
  expect(page.url()).toBe(address);
  expect(knocks).toEqual([]);
  // The same address answers whoever may ask it: the silence above is the frame's.
  await page.context().request.get(STRANGER);
  expect(knocks).toHaveLength(1);
  // Led elsewhere by its own script, the frame goes nowhere; asked for out of a frame, the piece is read on its own page.
  const source = (await holder.getAttribute('src')) ?? '';
  await frame.locator('#leave').click();
  await page.waitForTimeout(500);
  expect(knocks).toHaveLength(1);
  await page.goto(source);
  await expect(page).toHaveURL(/\/pieces\/[^/]+$/);
  await expectNoSideScroll(page);
  await new Promise((done) => stranger.close(done));
  expect(knocks).toHaveLength(1);
}
