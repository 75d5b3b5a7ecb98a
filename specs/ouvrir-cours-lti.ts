import { join } from 'node:path';
import { prepareRegister } from '@etalon/runtime/demonstration';
import {
  type LtiMessage,
  type LtiTestPlatform,
  listTestDatabases,
  openLtiPlatform,
  openTestRegister,
  type TestRegister,
} from '@etalon/testing';
import {
  type Actor,
  beginLogin,
  type Candidacy,
  type ExamSession,
  enrolCandidate,
  linkAccount,
  listToolAddresses,
  placeSituations,
  type ReceivedLaunch,
  receiveLaunch,
  registerPlatform,
} from '@etalon/usecases';

const CONTENT = join(import.meta.dirname, '../content');
export const SITUATION = 'A2.2';
export const ORIGINE = 'https://etalon.test';
export const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim';

export interface CoursLti {
  readonly register: TestRegister;
  readonly plateforme: LtiTestPlatform;
  readonly responsable: Actor;
  /** Inscrite au bloc de la situation. */
  readonly nour: Actor;
  readonly candidature: Candidacy;
  /** Inscrit à un autre bloc. */
  readonly samir: Actor;
  readonly session: ExamSession;
  /** Ce que l’outil demande à la plateforme, et ce que le navigateur seul tient. */
  commencer(
    cible: string,
  ): Promise<{ readonly demande: URLSearchParams; readonly state: string; readonly browserKey: string }>;
  /** Un lancement entier, tel qu’un navigateur honnête le porte. */
  lancer(message: LtiMessage): Promise<ReceivedLaunch>;
  /** Une demande de placer des activités. */
  placer(subject: string): Promise<ReceivedLaunch>;
  fermer(): Promise<void>;
}

/** Un registre avec une session, une plateforme sur cette machine à l’heure du registre, et trois personnes. */
export async function ouvrirCoursLti(): Promise<CoursLti> {
  const [embarquee] = listTestDatabases();
  if (embarquee === undefined) throw new Error('une base est attendue');
  const outil = listToolAddresses({ origin: ORIGINE });
  let lire: () => TestRegister = () => {
    throw new Error('le registre n’est pas ouvert');
  };
  const plateforme = await openLtiPlatform({
    readToolKeys: () => lire().workplace.lti.readKeySet(),
    toolLogin: outil.login,
    now: () => Date.parse(lire().workplace.now()),
  });
  const register = await openTestRegister(embarquee, {
    webhookHosts: new URL(plateforme.origin).host,
    webhookRetry: { retryLimit: 3, retryDelay: 0 },
  });
  lire = () => register;
  const { workplace } = register;
  const responsable = await register.addPerson('Responsable', 'officer');
  const session = await prepareRegister(workplace, {
    ...{ contentFolder: CONTENT, dataFolder: register.dataFolder, officer: responsable },
    author: await register.addPerson('Auteur', 'author'),
    ...{ caseRecords: 1500, onStep: () => undefined },
  });
  const inscrire = async (nom: string, blocks: readonly string[]) => {
    const personne = await register.addPerson(nom, 'candidate');
    const candidature = await enrolCandidate(workplace, responsable, {
      ...{ sessionId: session.id, userId: personne.userId, route: 'FI', blocks },
      ...{ extraTimePercent: 0, nameOnCertificate: false },
    });
    return { personne, candidature };
  };
  const { personne: nour, candidature } = await inscrire('Nour', ['B2']);
  const { personne: samir } = await inscrire('Samir', ['B1']);
  const commencer: CoursLti['commencer'] = async (cible) => {
    const { redirectTo, state, browserKey } = await beginLogin(workplace, {
      ...{ issuer: plateforme.origin, clientId: plateforme.clientId, targetLinkUri: cible },
      ...{ loginHint: 'x', messageHint: '', deploymentId: '', storageTarget: '' },
    });
    return { demande: new URL(redirectTo).searchParams, state, browserKey };
  };
  const lancer: CoursLti['lancer'] = async (message) => {
    const { demande, state, browserKey } = await commencer(message.targetLinkUri);
    const idToken = await plateforme.answer(demande, message);
    return receiveLaunch(workplace, { state, browserKey, idToken, framed: true });
  };
  return {
    ...{ register, plateforme, responsable, nour, candidature, samir, session, commencer, lancer },
    placer: (subject) => lancer({ subject, targetLinkUri: outil.target, places: true }),
    fermer: async () => {
      await register.close();
      await plateforme.close();
    },
  };
}

/** Inscrit la plateforme par le formulaire et place la situation : rend ce qui la nomme, et l’adresse du lien dans le cours. */
export async function placerLaSituation(
  cours: CoursLti,
): Promise<{ readonly plateformeId: string; readonly adresse: string }> {
  const { register, plateforme, responsable, session } = cours;
  const { id } = await registerPlatform(register.workplace, responsable, {
    ...plateforme.registration,
    ...{ name: 'Moodle de l’école', audience: '', frameOrigins: [] },
  });
  const { ticket } = await cours.placer('prof-1');
  await linkAccount(register.workplace, responsable, ticket);
  const choix = { ticket, sessionId: session.id, situations: [SITUATION] };
  await placeSituations(register.workplace, responsable, choix);
  const [placement] = await register.workplace.records.lti.listPlacements(id);
  return { plateformeId: id, adresse: `${ORIGINE}/lti/placements/${placement?.id}` };
}
