import { errorCode } from '@etalon/error';
import type { LtiMessage, LtiTestPlatform, TestRegister } from '@etalon/testing';
import { type Actor, decideDeployment, readPlatform, receiveLaunch } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLAIM, type CoursLti, ORIGINE, ouvrirCoursLti, placerLaSituation } from './ouvrir-cours-lti.ts';

describe('Un lancement qui n’est pas tout à fait juste n’ouvre rien', () => {
  let cours: CoursLti;
  let register: TestRegister;
  let plateforme: LtiTestPlatform;
  let responsable: Actor;
  let plateformeId = '';
  let adresse = '';

  const ouvrir = (subject: string, wrong: LtiMessage['wrong'] = {}) =>
    cours.lancer({ subject, targetLinkUri: adresse, wrong });
  const recevoir = (porte: {
    readonly state: string;
    readonly browserKey: string;
    readonly idToken: string;
  }) => receiveLaunch(register.workplace, { ...porte, framed: true });
  const commencer = (cible: string) => cours.commencer(cible);

  beforeAll(async () => {
    cours = await ouvrirCoursLti();
    ({ register, plateforme, responsable } = cours);
    ({ plateformeId, adresse } = await placerLaSituation(cours));
  }, 120_000);
  afterAll(() => cours.fermer());

  /** L’horloge du registre part du 25 novembre 2026. */
  const passe = Date.parse('2026-11-25T06:00:00.000Z') / 1000;
  it.each<readonly [string, LtiMessage['wrong'], string]>([
    ['d’un autre émetteur', { iss: 'https://autre.test' }, 'lti.wrong-issuer'],
    ['pour un autre outil', { aud: 'autre' }, 'lti.wrong-audience'],
    ['pour plusieurs outils sans dire lequel', { aud: ['etalon-client', 'autre'] }, 'lti.wrong-audience'],
    ['cédé à un autre outil', { aud: ['etalon-client', 'autre'], azp: 'autre' }, 'lti.wrong-audience'],
    ['périmé', { iat: passe, exp: passe + 300 }, 'lti.token-expired'],
    ['signé il y a longtemps', { iat: passe }, 'lti.token-expired'],
    ['sans fin', { exp: undefined }, 'lti.token-expired'],
    ['avec un autre nonce', { nonce: 'autre' }, 'lti.wrong-nonce'],
    ['sans nonce', { nonce: undefined }, 'lti.bad-token'],
    ['d’un déploiement inconnu', { [`${CLAIM}/deployment_id`]: 'autre' }, 'lti.deployment-waiting'],
    ['sans déploiement', { [`${CLAIM}/deployment_id`]: undefined }, 'lti.claim-missing'],
    ['d’une autre version', { [`${CLAIM}/version`]: '1.1' }, 'lti.wrong-version'],
    ['d’un autre genre', { [`${CLAIM}/message_type`]: 'LtiSubmissionReviewRequest' }, 'lti.wrong-message'],
    ['sans lien d’activité', { [`${CLAIM}/resource_link`]: undefined }, 'lti.claim-missing'],
    ['sans personne', { sub: undefined }, 'lti.anonymous'],
    [
      'vers une situation jamais placée',
      { [`${CLAIM}/target_link_uri`]: `${ORIGINE}/lti/placements/inventee` },
      'lti.placement-unknown',
    ],
    [
      'vers un autre site',
      { [`${CLAIM}/target_link_uri`]: 'https://autre.test/lti/placements/x' },
      'lti.placement-unknown',
    ],
  ])('refuse un lancement %s', async (_, wrong, code) => {
    expect(await ouvrir('eleve-7', wrong).catch(errorCode)).toBe(code);
  });

  it('refuse une autre clé, l’absence de signature, un autre navigateur et tout ce qui est rejoué', async () => {
    const { workplace } = register;
    const message = { subject: 'eleve-7', targetLinkUri: adresse };
    const essayer = async (faire: (jeton: string) => string | Promise<string>) => {
      const { demande, state, browserKey } = await commencer(adresse);
      const idToken = await faire(await plateforme.answer(demande, message));
      return recevoir({ state, browserKey, idToken }).catch(errorCode);
    };
    const claimsOf = (jeton: string) =>
      JSON.parse(Buffer.from(jeton.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const coder = (valeur: unknown): string => Buffer.from(JSON.stringify(valeur)).toString('base64url');
    expect(await essayer((jeton) => plateforme.sign(claimsOf(jeton), 'foreign'))).toBe('lti.bad-signature');
    expect(await essayer((jeton) => `${coder({ alg: 'none', typ: 'JWT' })}.${jeton.split('.')[1]}.`)).toBe(
      'lti.bad-token',
    );
    expect(
      await essayer((jeton) => {
        const [tete, , signature] = jeton.split('.');
        return `${tete}.${coder({ ...claimsOf(jeton), sub: 'eleve-8' })}.${signature}`;
      }),
    ).toBe('lti.bad-signature');
    const { demande, state, browserKey } = await commencer(adresse);
    const idToken = await plateforme.answer(demande, message);
    expect(await recevoir({ state, browserKey: 'autre', idToken }).catch(errorCode)).toBe(
      'lti.other-browser',
    );
    await recevoir({ state, browserKey, idToken });
    expect(await recevoir({ state, browserKey, idToken }).catch(errorCode)).toBe('lti.state-unknown');
    const autre = await commencer(adresse);
    expect(
      await recevoir({ state: autre.state, browserKey: autre.browserKey, idToken }).catch(errorCode),
    ).toBe('lti.wrong-nonce');
    const lent = await commencer(adresse);
    const tard = {
      state: lent.state,
      browserKey: lent.browserKey,
      idToken: await plateforme.answer(lent.demande, message),
    };
    register.setClock(new Date(Date.parse(workplace.now()) + 11 * 60_000).toISOString());
    expect(await recevoir(tard).catch(errorCode)).toBe('lti.state-unknown');
    const ailleurs = commencer('https://autre.test/x');
    expect(await ailleurs.catch(errorCode)).toBe('lti.foreign-target');
  });

  it('ne garde du message ni nom ni adresse, et admet un déploiement quand la responsable le dit', async () => {
    const { workplace } = register;
    const tables = await register.database.db.execute('select * from lti_launch, lti_course');
    expect(JSON.stringify(tables)).not.toMatch(/Nom De Plateforme|plateforme@exemple/);
    const autre = { [`${CLAIM}/deployment_id`]: 'autre' };
    const { deployments } = await readPlatform(workplace, responsable, plateformeId);
    expect(deployments.find(({ deploymentId }) => deploymentId === 'autre')?.state).toBe('waiting');
    const cible = { platformId: plateformeId, deploymentId: 'autre' };
    await decideDeployment(workplace, responsable, { ...cible, state: 'admitted' });
    // Le lien d’un déploiement n’ouvre rien depuis un autre.
    expect(await ouvrir('eleve-7', autre).catch(errorCode)).toBe('lti.placement-unknown');
    await decideDeployment(workplace, responsable, { ...cible, state: 'closed' });
    expect(await ouvrir('eleve-7', autre).catch(errorCode)).toBe('lti.deployment-closed');
  });
});
