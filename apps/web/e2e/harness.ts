import { join } from 'node:path';

/** Ports between two instances of one run: what an instance needs of its own lies between them. */
const NEXT_INSTANCE = 10;

const FIRST_PORT = Number(process.env.E2E_PORT ?? 4310);

/** Files that run side by side, each worker on an instance of its own. */
export const E2E_WORKERS = Number(process.env.E2E_WORKERS ?? 1);

/** Ports of the instances of this run. */
export const E2E_PORTS = Array.from({ length: E2E_WORKERS }, (_, at) => FIRST_PORT + at * NEXT_INSTANCE);

/** One instance by port, so that two runs on one machine, and two workers of one run, do not meet. */
export const E2E_PORT = E2E_PORTS[Number(process.env.TEST_PARALLEL_INDEX ?? 0)] ?? FIRST_PORT;

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
