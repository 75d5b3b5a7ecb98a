import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openRuntime } from '@etalon/runtime';
import { DEMONSTRATION_PASSWORD, seedDemonstration } from '@etalon/runtime/demonstration';
import { remakeDatabase, TEST_TEMPLATES } from '@etalon/testing';
import { issueSurveyLink, openSurvey } from '@etalon/usecases';
import { inviteTutor, issueTutorLink } from '@etalon/usecases/mission';
import { buildWeb } from '../build-web.ts';
import {
  createAccount,
  createLogger,
  createRuntime,
  readSettings,
  registerSurfaces,
  serve,
} from '../server/serve.ts';
import {
  E2E_CASE_RECORDS,
  E2E_DATA,
  E2E_HOOK_PORT,
  E2E_PORT,
  E2E_SURVEY_PAGE,
  E2E_TUTOR_PAGE,
} from './harness.ts';
import { E2E_PEOPLE } from './people.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

await rm(E2E_DATA, { recursive: true, force: true });
await mkdir(E2E_DATA, { recursive: true });
await buildWeb();
const settings = readSettings({
  environment: { ETALON_SIGN_INS_PER_MINUTE: '600' },
  baseUrl: `http://localhost:${E2E_PORT}`,
  secret: 'a secret for browser tests, which guards nothing',
});
const logger = createLogger(process.env.ETALON_LOG_LEVEL ?? 'error');
const { database, workplace } = await openRuntime({
  databaseUrl: await makeDatabase(),
  dataFolder: E2E_DATA,
  templateFolder: TEST_TEMPLATES,
  instance: { origin: settings.baseUrl, certifierName: 'aivancity' },
  webhookHosts: `127.0.0.1:${E2E_HOOK_PORT}`,
  works: true,
  onError: (error) => logger.error({ err: error }, 'job'),
});
const runtime = createRuntime({ settings, database, workplace, logger });
for (const { role, ...account } of E2E_PEOPLE) {
  const userId = await createAccount(runtime.auth, account);
  if (role === null) continue;
  const at = new Date().toISOString();
  await workplace.records.sessions.grantRoles([{ id: randomUUID(), userId, role, by: userId, at }]);
}
await seedDemonstration(workplace, {
  contentFolder: join(ROOT, 'content'),
  dataFolder: E2E_DATA,
  caseRecords: E2E_CASE_RECORDS,
  createAccount: (account) => createAccount(runtime.auth, { ...account, password: DEMONSTRATION_PASSWORD }),
  onStep: () => undefined,
});
await leaveTutorPage();
await leaveSurveyPage();
await serve({ runtime, port: E2E_PORT, host: 'localhost', surfaces: registerSurfaces(runtime, E2E_DATA) });

/** The embedded database, or one of this instance on the PostgreSQL server that `E2E_DATABASE_SERVER` names. */
async function makeDatabase(): Promise<string> {
  const server = process.env.E2E_DATABASE_SERVER;
  return server ? remakeDatabase(server, `etalon_e2e_${E2E_PORT}`) : 'pglite:memory';
}

/** Asks the tutor of Camille's mission, and leaves the link that the letter would carry where a test finds it. */
async function leaveTutorPage(): Promise<void> {
  const person = await workplace.records.sessions.findPersonByEmail('camille@demo.etalon.example');
  const camille = { userId: person?.userId ?? '', roles: person?.roles ?? [] };
  const [candidacy] = await workplace.records.sessions.listCandidaciesOfUser(camille.userId);
  const [version] = await workplace.records.missions.listVersions(candidacy?.id ?? '');
  if (candidacy === undefined || version === undefined) throw new Error('Camille has no mission');
  const target = { candidacyId: candidacy.id, missionId: version.missionId };
  const { invitation } = await inviteTutor(workplace, camille, target);
  await writeFile(E2E_TUTOR_PAGE, `/tutorat/${await issueTutorLink(workplace, invitation.id)}`);
}

/** Asks the holders at twenty-four months, and leaves Alix's link where a test finds it. */
async function leaveSurveyPage(): Promise<void> {
  const { sessions, surveys } = workplace.records;
  const officer = await sessions.findPersonByEmail('responsable@demo.etalon.example');
  const actor = { userId: officer?.userId ?? '', roles: officer?.roles ?? [] };
  const [session] = await sessions.listSessions();
  const { id } = await openSurvey(workplace, actor, {
    sessionId: session?.id ?? '',
    horizon: 24,
    closesOn: '2036-01-01',
  });
  const [invitation] = await surveys.listInvitations(id);
  await writeFile(E2E_SURVEY_PAGE, `/enquete/${await issueSurveyLink(workplace, invitation?.id ?? '')}`);
}
