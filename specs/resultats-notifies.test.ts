import { UNDECIDED } from '@etalon/core/regulations';
import {
  fileAppeal,
  issueCredential,
  keepMinutes,
  notifyDecisions,
  readCandidacy,
  readOwnAppeals,
  readResult,
  sealMinutes,
  signMinutes,
} from '@etalon/usecases';
import { makeCandidacyArchive } from '@etalon/usecases/archive';
import { readCertification } from '@etalon/usecases/mission';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import { BLOC, ouvrirRegistreJuge, type RegistreJuge, type SessionJugee } from './judge-session.ts';

const ACTE = { method: 'password' } as const;

describe('Un règlement qui ouvre les résultats à leur notification', () => {
  let registre: RegistreJuge;
  let jugee: SessionJugee;
  const travail = () => registre.register.workplace;
  const qui = (nom: string) => registre.qui(nom);
  const candidature = (nom: string): string => jugee.candidatures.get(nom) ?? '';
  const cible = (nom: string) => ({ candidacyId: candidature(nom), block: BLOC });
  const decision = async (nom: string) =>
    (await travail().records.juries.listDecisions(candidature(nom), BLOC)).at(-1)?.id ?? '';
  const consigner = async (): Promise<void> => {
    const { id } = await keepMinutes(travail(), qui('Claire'), {
      sessionId: jugee.session.id,
      incidents: '',
    });
    await signMinutes(travail(), qui('Claire'), {
      minutesId: id,
      kind: 'signed',
      text: '',
      confirmation: ACTE,
    });
    await sealMinutes(travail(), qui('Claire'), { minutesId: id, confirmation: ACTE });
  };
  const notifier = () =>
    notifyDecisions(travail(), qui('responsable'), {
      ...{ sessionId: jugee.session.id, candidacyIds: null, confirmation: ACTE },
    });
  const lire = (nom: string, candidat = 'ada') => readResult(travail(), qui(nom), cible(candidat));
  const chemin = async (nom: string) => {
    const { blocks } = await readCandidacy(travail(), qui(nom), candidature('ada'));
    const { decision: dite, state } = blocks.find(({ block }) => block.id === BLOC) ?? {};
    return [dite?.result ?? null, state];
  };
  const bilan = async (nom: string) => {
    const { outcome } = await readCertification(travail(), qui(nom), candidature('ada'));
    return outcome.clauses.some((clause) => clause.code === 'block' && clause.met);
  };

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    jugee = await registre.juger('ada A22222222 B22222222; basile A11111111 B11111111', {
      resultsOpen: 'at-notification',
    });
    registre.register.setClock('2026-11-27T09:00:00.000Z');
    await registre.prononcer(candidature('ada'));
    await registre.prononcer(candidature('basile'), 'non-acquis');
    await consigner();
  }, 180_000);

  afterAll(() => registre.register.close());

  it('le candidat ne lit rien d’une décision avant d’en être notifié, par aucun chemin', async () => {
    expect(await codeDe(lire('ada'))).toBe('decision.not-found');
    expect(await chemin('ada')).toEqual([null, 'deliberated']);
    expect(await bilan('ada')).toBe(false);
    const { blocks } = await makeCandidacyArchive(travail(), qui('ada'), candidature('ada'));
    expect(blocks).toMatchObject([{ decisions: [], criteria: [], state: 'deliberated' }]);
    expect(await readOwnAppeals(travail(), qui('ada'), cible('ada'))).toMatchObject({ decision: null });
    const recours = { ...cible('ada'), ground: 'procedure', statement: 'x'.repeat(100) } as const;
    expect(await codeDe(fileAppeal(travail(), qui('ada'), recours))).toBe('decision.not-found');
  });

  it('qui juge et qui répond du registre lisent toujours ; un autre candidat jamais', async () => {
    for (const nom of ['responsable', 'auditrice', 'Claire'])
      expect((await lire(nom)).decision.result, nom).toBe('acquis');
    for (const nom of ['responsable', 'auditrice']) {
      expect(await chemin(nom), nom).toEqual(['acquis', 'pronounced']);
      expect(await bilan(nom), nom).toBe(true);
    }
    for (const nom of ['basile', 'auteur', 'A', 'Denis'])
      expect(await codeDe(lire(nom)), nom).toBe('access.refused');
  });

  it('aucun certificat ne se délivre avant la notification', async () => {
    const delivrer = async () => issueCredential(travail(), qui('responsable'), await decision('ada'));
    expect(await codeDe(delivrer())).toBe('award.before-notification');
    await notifier();
    expect(await codeDe(delivrer())).toBe('accepté');
  });

  it('notifié, il lit tout ; une décision qui remplace ne se lit pas avant sa propre notification', async () => {
    expect((await lire('ada')).decision.result).toBe('acquis');
    expect(await chemin('ada')).toEqual(['acquis', 'awarded']);
    expect(await bilan('ada')).toBe(true);
    const premiere = await decision('basile');
    expect((await lire('basile', 'basile')).decision).toMatchObject({ id: premiere, result: 'non-acquis' });
    await registre.prononcer(candidature('basile'), 'acquis');
    expect((await lire('basile', 'basile')).decision.id).toBe(premiere);
    expect((await lire('responsable', 'basile')).decision.result).toBe('acquis');
  });

  it('un règlement qui n’en dit rien ne retient rien', async () => {
    const autre = await registre.juger('cleo A22222222 B22222222', { resultsOpen: UNDECIDED });
    const candidacyId = autre.candidatures.get('cleo') ?? '';
    await registre.prononcer(candidacyId);
    const lu = await readResult(travail(), qui('cleo'), { candidacyId, block: BLOC });
    expect(lu.decision.result).toBe('acquis');
  });
});
