import { estimateChao, estimateChapman } from '../../coverage/capture-recapture.ts';
import { draftResidual, MIN_COMMON } from '../../coverage/estimate-residual.ts';
import { writeRate } from '../rate.ts';
import { checkValue, draw, range, type Specimen } from '../specimen.ts';
import { KEY_PATH, keyOf, risksOf } from './reference-key.ts';

const GOLDEN = 'instruments/08, vecteurs de référence';

/** Lists of elements drawn apart for the candidate and three experts. */
export const residual: Specimen = {
  planted: 'tailles de listes et éléments communs que le relevé reprend comme ils ont été tirés',
  plant: (stream) => {
    const size = 24;
    const own = range(size).filter(() => draw(stream, 0.7));
    const experts = range(3).map(() => range(size).filter(() => draw(stream, 0.75)));
    const pooled = new Set(experts.flat());
    const common = own.filter((rank) => pooled.has(rank)).length;
    const isRead = common >= MIN_COMMON;
    return {
      files: { 'risques.json': risksOf(own.length) },
      caseFiles: {
        [KEY_PATH]: keyOf(size),
        'calibration.json': JSON.stringify({
          experts: experts.map((list, rank) => ({
            id: `X${rank}`,
            lists: { risques: list.map((one) => `E${one}`) },
          })),
        }),
      },
      matches: own.map((rank, index) => ({
        itemId: `risques:R${index}`,
        elementId: `E${rank}`,
        verdict: 'sure' as const,
      })),
      expected: isRead ? { own: own.length, experts: pooled.size, common } : {},
    };
  },
  sound: 'listes de moins de sept éléments communs qui donnent une valeur',
  clean: () => ({
    files: { 'risques.json': risksOf(6) },
    caseFiles: {
      [KEY_PATH]: keyOf(12),
      'calibration.json': JSON.stringify({
        experts: [{ id: 'X', lists: { risques: range(12).map((rank) => `E${rank}`) } }],
      }),
    },
    matches: range(6).map((rank) => ({
      itemId: `risques:R${rank}`,
      elementId: `E${rank}`,
      verdict: 'sure' as const,
    })),
    examined: 1,
  }),
  count: ({ state, replay: { params } }) =>
    state === 'ok'
      ? { own: Number(params.own), experts: Number(params.experts), common: Number(params.common) }
      : {},
  needsCase: true,
  goldenVectors: [
    checkValue({
      label: 'Chapman (12, 10, 8)',
      expected: 14.8889,
      found: estimateChapman(12, 10, 8).estimate,
      tolerance: 1e-4,
      source: GOLDEN,
    }),
    checkValue({
      label: 'Chapman (12, 10, 8), erreur type',
      expected: 1.1884,
      found: estimateChapman(12, 10, 8).standardError,
      tolerance: 1e-4,
      source: GOLDEN,
    }),
    checkValue({
      label: 'Chao1 S = 14, f₁ = 6, f₂ = 4',
      expected: 17,
      found: estimateChao(14, 6, 4).estimate,
      tolerance: 1e-9,
      source: GOLDEN,
    }),
  ],
  coverage: (stream, draws) =>
    [0.6, 0.8].map((chance) => {
      const size = 20;
      const sum = { held: 0, read: 0 };
      for (let rank = 0; rank < draws; rank += 1) {
        const [own, other] = range(2).map(
          () =>
            new Set(
              range(size)
                .filter(() => draw(stream, chance))
                .map(String),
            ),
        );
        const draft = draftResidual(own ?? new Set(), [other ?? new Set()], size);
        if ('state' in draft) continue;
        sum.read += 1;
        const { lo = 0, hi = 0 } = draft.uncertainty;
        if (lo <= size && size <= hi) sum.held += 1;
      }
      return writeRate(
        `intervalle à 95 % qui contient le nombre vrai, 20 éléments, chance ${String(chance).replace('.', ',')} d’être trouvé`,
        sum.held,
        sum.read,
      );
    }),
  compared: 'Vecteurs de référence calculés par ailleurs (scipy) ; simulation de listes indépendantes.',
  gaming: [
    'Une longue liste de généralités augmente les éléments communs : I-COV-1 écrit le nombre d’éléments remis.',
  ],
  sources: ['Chapman 1951 ; Chao 1984', 'Eick 1992 et Briand 2000, pour l’usage en relecture'],
};
