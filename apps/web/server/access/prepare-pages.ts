import { existsSync } from 'node:fs';
import { buildWeb } from '../../build-web.ts';

const BUILT = new URL('../../build/server/index.js', import.meta.url);

/** Builds the pages when their sources changed; `ETALON_KEEP_PAGES=1` tests those that are there, while others are at work. */
export async function preparePages(): Promise<void> {
  if (process.env.ETALON_KEEP_PAGES === '1' && existsSync(BUILT)) return;
  await buildWeb();
}
