import { join } from 'node:path';

/** One instance by port, so that two runs on one machine do not meet. */
export const E2E_PORT = Number(process.env.E2E_PORT ?? 4310);

/** Where a second instance, on PostgreSQL, serves the whole session when `ETALON_TEST_PG` names a server. */
export const E2E_POSTGRES_PORT = E2E_PORT + 2000;

/** What the instance keeps; emptied at each start. */
export const E2E_DATA = join(import.meta.dirname, '../../../.data', `e2e-${E2E_PORT}`);

/** Records of the case: enough for every instrument, little enough for a test. */
export const E2E_CASE_RECORDS = 3000;

/** Where the address of a tutor's page is left: the letter that would carry it has no server here. */
export const E2E_TUTOR_PAGE = join(E2E_DATA, 'tutor-page.txt');

/** Where the address of a holder's survey is left, for the same reason. */
export const E2E_SURVEY_PAGE = join(E2E_DATA, 'survey-page.txt');

/** Where a test listens for webhooks: the instance may write there and nowhere else inside. */
export const E2E_HOOK_PORT = E2E_PORT + 1000;
