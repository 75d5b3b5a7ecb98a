import { type ExamSession, readFairAverages, readSeverity, type SeverityFigures } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import { BLOC, EXAMINATEURS, ouvrirRegistreJuge, type RegistreJuge } from './judge-session.ts';

/** instruments/08 §8.1, « MFRM MAP » : dix candidats, deux des trois examinateurs pour chacun, cinq critères. */
const SESSION_DE_REFERENCE =
  'c01 A22321 B21321; c02 A33332 C32333; c03 B10211 C21211; c04 A12220 B11110; c05 A32232 C33232; ' +
  'c06 B21221 C22332; c07 A11110 C12111; c08 B22322 A33322; c09 C23322 B22221; c10 A01100 C11210';
/** Deux paires que nul candidat commun ne relie. */
const DEUX_PAIRES = 'c01 A22321 B21321; c02 A33332 B32333; c03 C10211 D21211; c04 C12220 D11110';

describe('La modération d’une session', () => {
  let registre: RegistreJuge;
  const qui = (nom: string) => registre.qui(nom);
  const juger = (texte: string, severityUse: 'off' | 'post_session' | 'moderation', verrouille = true) =>
    registre.juger(texte, { severityUse }, { verrouille });

  const lireSeverite = (session: ExamSession, pair: readonly [string, string] | null = null) =>
    readSeverity(registre.register.workplace, qui('responsable'), {
      sessionId: session.id,
      block: BLOC,
      pair: pair && { first: pair[0], second: pair[1] },
    });

  async function lireChiffres(session: ExamSession): Promise<SeverityFigures> {
    const { figures } = await lireSeverite(session);
    if (figures === null || 'refused' in figures) throw new Error('des chiffres sont attendus');
    return figures;
  }

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
  }, 180_000);

  afterAll(() => registre.register.close());

  describe('la sévérité des examinateurs, après la session', () => {
    it('ne se lit pas tant qu’un bloc reste à prononcer, puis donne les chiffres de référence', async () => {
      const { session, candidatures } = await juger(SESSION_DE_REFERENCE, 'post_session');
      const [derniere = '', ...autres] = [...candidatures.values()].toReversed();
      for (const id of autres) await registre.prononcer(id);
      expect(await lireSeverite(session)).toMatchObject({ pronounced: 9, asked: 10, figures: null });
      await registre.prononcer(derniere);
      const vue = await lireSeverite(session);
      // Cinq des huit critères sont « non évaluable » pour deux examinateurs et dix candidats.
      expect(vue.notAssessable).toBe((registre.criteres.length - 5) * 20);
      const chiffres = await lireChiffres(session);
      const arrondis = chiffres.examiners.map(({ severity, sd }) => [
        Number(severity.toFixed(3)),
        Number(sd.toFixed(3)),
      ]);
      expect(arrondis.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))).toEqual([
        [-0.642, 0.369],
        [-0.051, 0.366],
        [0.597, 0.372],
      ]);
      expect(chiffres.steps.map(({ value }) => Number(value.toFixed(3)))).toEqual([-3.193, -0.567, 2.218]);
      expect(chiffres.components).toHaveLength(1);
    });

    it('met des lettres à la place des personnes, les mêmes à chaque lecture, et ne nomme aucun candidat', async () => {
      const { session, candidatures } = await juger(DEUX_PAIRES, 'post_session');
      for (const id of candidatures.values()) await registre.prononcer(id);
      const une = await lireSeverite(session);
      expect(await lireSeverite(session)).toEqual(une);
      const texte = JSON.stringify(une.figures);
      for (const nom of EXAMINATEURS) expect(texte).not.toContain(qui(nom).userId);
      for (const id of candidatures.values()) expect(texte).not.toContain(id);
      const lettres = (await lireChiffres(session)).examiners.map(({ examiner }) => examiner);
      expect(lettres).toEqual(lettres.toSorted());
      expect(new Set(lettres).size).toBe(4);
      for (const lettre of lettres) expect(lettre).toMatch(/^[A-Z]{2}$/);
      const ailleurs = await juger(DEUX_PAIRES, 'post_session');
      for (const id of ailleurs.candidatures.values()) await registre.prononcer(id);
      expect((await lireChiffres(ailleurs.session)).examiners.map(({ examiner }) => examiner)).not.toEqual(
        lettres,
      );
    });

    it('refuse de comparer deux parties que nul candidat ne relie, et compare au sein d’une seule', async () => {
      const { session, candidatures } = await juger(DEUX_PAIRES, 'moderation');
      for (const id of candidatures.values()) await registre.prononcer(id);
      const { examiners, components } = await lireChiffres(session);
      expect(components).toHaveLength(2);
      const partie = (part: number): readonly string[] =>
        examiners.filter(({ component }) => component === part).map(({ examiner }) => examiner);
      const comparer = async (first = '', second = '') => {
        const { figures } = await lireSeverite(session, [first, second]);
        return figures !== null && 'compared' in figures ? figures.compared?.difference : null;
      };
      expect(await comparer(partie(0)[0], partie(1)[0])).toEqual({
        state: 'refused',
        reason: 'not-connected',
      });
      expect(await comparer(partie(0)[0], partie(0)[1])).toMatchObject({ state: 'compared' });
      expect(await comparer(partie(0)[0], 'YY')).toEqual({ state: 'refused', reason: 'unknown-examiner' });
    });

    it('reste fermée quand le règlement dit qu’elle n’est pas mesurée', async () => {
      const { session, candidatures } = await juger('c01 A22321 B21321', 'off');
      for (const id of candidatures.values()) await registre.prononcer(id);
      expect(await lireSeverite(session)).toMatchObject({ pronounced: 1, asked: 1, figures: null });
    });
  });

  describe('les travaux à faire relire, avant la délibération', () => {
    const lire = (nom: string, session: ExamSession) =>
      readFairAverages(registre.register.workplace, qui(nom), { sessionId: session.id, block: BLOC });

    it('ne se lisent qu’une fois tous les examinateurs du bloc verrouillés', async () => {
      const { session } = await juger('c01 A22321 B21321', 'moderation', false);
      expect(await lire('Claire', session)).toMatchObject({ candidates: 1, locked: 0, listed: null });
    });

    it('ne se lisent pas sans une décision écrite du règlement, ni par qui ne préside pas la session', async () => {
      const { session } = await juger(SESSION_DE_REFERENCE, 'post_session');
      expect((await lire('Claire', session)).listed).toBeNull();
      for (const nom of ['Denis', 'A', 'c01', 'responsable'])
        expect(await codeDe(lire(nom, session)), nom).toBe('access.refused');
    });

    it('sont ceux dont la moyenne équitable passe le seuil ou dont l’intervalle le contient', async () => {
      const { session, candidatures } = await juger(SESSION_DE_REFERENCE, 'moderation');
      const { listed, others } = await lire('Claire', session);
      if (listed === null || 'refused' in listed) throw new Error('une liste est attendue');
      expect(listed.length + others).toBe(10);
      const nomDe = new Map([...candidatures].map(([nom, id]) => [id, nom]));
      const noms = listed.map(({ candidacyId }) => nomDe.get(candidacyId));
      // Moyenne brute 2,1 et moyenne équitable 2,0831 : loin du seuil ; 1,2 et 1,2358 : l’intervalle le contient.
      expect(noms).not.toContain('c02');
      expect(noms).toContain('c03');
      const c03 = listed.find(({ candidacyId }) => nomDe.get(candidacyId) === 'c03');
      expect(c03?.fairAverage).toBeCloseTo(1.2358, 4);
      expect(c03).toMatchObject({ crosses: false, holdsCut: true, decided: false, third: false });
      for (const { crosses, rawMean, fairAverage } of listed)
        expect(crosses).toBe(rawMean >= 1.5 !== fairAverage >= 1.5);
      const texte = JSON.stringify(listed);
      for (const nom of EXAMINATEURS) expect(texte).not.toContain(qui(nom).userId);
    });
  });
});
