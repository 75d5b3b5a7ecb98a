import type { Regulations } from '@etalon/core/regulations';
import { changeRoute, type ExamSession, readEquityReview } from '@etalon/usecases';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeDe } from './code-de.ts';
import { BLOC, ouvrirRegistreJuge, type RegistreJuge, type SessionJugee } from './judge-session.ts';

const FINALITE = 'Vérifier que l’apprentissage ne change pas l’issue des blocs.';
const COMPARE: Partial<Regulations> = {
  rule: { kind: 'R1' },
  equityReview: { purpose: FINALITE, routes: ['FI', 'CA', 'VAE'], least: 30 },
};

describe('La revue d’équité, après les résultats', () => {
  let registre: RegistreJuge;
  let jugee: SessionJugee;
  const lire = (session: ExamSession, nom = 'responsable') =>
    readEquityReview(registre.register.workplace, registre.qui(nom), { sessionId: session.id, block: BLOC });
  const candidatures = (): readonly string[] => [...jugee.candidatures.values()];

  async function passer(candidacyId: string, rang: number): Promise<void> {
    const { orals } = registre.register.workplace.records;
    const jour = String(10 + Math.floor(rang / 8)).padStart(2, '0');
    const heure = 9 + (rang % 8);
    const a = (minutes: number): string =>
      new Date(Date.UTC(2026, 5, Number(jour), heure - 2, minutes)).toISOString();
    const [seat] = await registre.register.workplace.records.juries.listSeats(candidacyId, BLOC);
    const acte = (id: string, at: string, act: { kind: 'started'; minutes: number } | { kind: 'ended' }) => ({
      id: `${candidacyId}-${id}`,
      candidacyId,
      situation: 'A1.2',
      seatId: seat?.id ?? '',
      act,
      at,
      receivedAt: at,
    });
    // Un oral sur dix dépasse son temps de cinq minutes.
    await orals.addEntries([
      acte('début', a(0), { kind: 'started', minutes: 20 }),
      acte('fin', a(rang % 10 === 0 ? 25 : 18), { kind: 'ended' }),
    ]);
  }

  beforeAll(async () => {
    registre = await ouvrirRegistreJuge();
    const lignes = Array.from({ length: 72 }, (_, rang) => `e${String(rang).padStart(2, '0')} A`);
    jugee = await registre.juger(lignes.join('; '), COMPARE, { verrouille: false });
    for (const [rang, candidacyId] of candidatures().entries()) {
      await passer(candidacyId, rang);
      const route = rang % 2 === 0 ? null : rang < 71 ? 'CA' : 'VAE';
      if (route !== null)
        await changeRoute(registre.register.workplace, registre.qui('responsable'), {
          candidacyId,
          route,
          fromDay: '2026-01-01',
          reason: 'essai',
        });
    }
  }, 300_000);

  afterAll(() => registre.register.close());

  it('ne se lit qu’une fois tout prononcé, par qui tient la certification', async () => {
    const { session } = jugee;
    for (const nom of ['Claire', 'A', 'e00', 'auteur'])
      expect(await codeDe(lire(session, nom)), nom).toBe('access.refused');
    expect(await lire(session)).toMatchObject({ pronounced: 0, asked: 72, figures: null });
    for (const [rang, candidacyId] of candidatures().entries())
      await registre.prononcer(candidacyId, rang % 3 === 0 ? 'non-acquis' : 'acquis');
    expect((await lire(session)).figures).not.toBeNull();
  });

  it('compare les voies déclarées, tait un groupe de moins de dix et celui qui le ferait trouver', async () => {
    const { figures, rule } = await lire(jugee.session);
    expect(rule?.purpose).toBe(FINALITE);
    // Trente-six FI, trente-cinq CA, une VAE : elle se tait, et CA avec elle.
    expect(figures?.routes).toMatchObject([
      { group: 'FI', state: 'compared', count: 24, total: 36, difference: null },
      { group: 'CA', state: 'suppressed' },
      { group: 'VAE', state: 'suppressed' },
    ]);
  });

  it('estime l’ordre de passage, et ne regarde des aménagements que le temps des oraux', async () => {
    const { figures } = await lire(jugee.session);
    // Neuf jours de huit passages : quatre le matin, quatre l’après-midi, tous sous dix.
    expect(figures?.halfDays).toHaveLength(18);
    expect(figures?.halfDays.every(({ state }) => state === 'suppressed')).toBe(true);
    expect(figures?.order).toMatchObject({ state: 'estimated', passages: 72, acquired: 48 });
    expect(figures?.timing).toMatchObject([{ group: 'usual', count: 64, total: 72, difference: null }]);
    const texte = JSON.stringify(figures);
    for (const candidacyId of candidatures()) expect(texte).not.toContain(candidacyId);
  });

  it('ne compare rien sans un règlement qui le dit', async () => {
    const { session, candidatures: deux } = await registre.juger('f00 A; f01 A', {}, { verrouille: false });
    for (const id of deux.values()) await registre.prononcer(id);
    expect(await lire(session)).toMatchObject({ rule: null, figures: null, pronounced: 2, asked: 2 });
  });
});
