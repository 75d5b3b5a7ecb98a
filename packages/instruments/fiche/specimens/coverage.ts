import type { ConfirmedMatch } from '../../bench/workbench.ts';
import { estimateChao, estimateChapman } from '../../coverage/capture-recapture.ts';
import { draftResidual, MIN_COMMON } from '../../coverage/estimate-residual.ts';
import { writeRate } from '../rate.ts';
import { checkValue, choose, draw, range, type Specimen } from '../specimen.ts';

const KEY_PATH = 'caseKey/risques.json';
const element = (rank: number): object => ({
  id: `E${rank}`,
  label: `élément ${rank}`,
  synonyms: [],
  class: 'sécurité',
  weight: 'attendu',
  rationale: '',
});
const keyOf = (size: number): string => JSON.stringify(range(size).map(element));
const risksOf = (count: number): string =>
  JSON.stringify({ risks: range(count).map((rank) => ({ id: `R${rank}`, label: `risque ${rank}` })) });
const GOLDEN = 'instruments/08, vecteurs de référence';

const coverRisks: Specimen = {
  planted: 'éléments rapprochés que le relevé compte sûrs ou possibles comme ils le sont',
  plant: (stream) => {
    const [size, count] = [6 + stream.nextBelow(10), 4 + stream.nextBelow(12)];
    const matches = range(count).map((rank): ConfirmedMatch => {
      const verdict = choose(stream, ['sure', 'possible', 'none'] as const) ?? 'none';
      return {
        itemId: `risques:R${rank}`,
        elementId: verdict === 'none' ? null : `E${stream.nextBelow(size)}`,
        verdict,
      };
    });
    const idsOf = (wanted: readonly string[]): ReadonlySet<string | null> =>
      new Set(matches.filter((match) => wanted.includes(match.verdict)).map((match) => match.elementId));
    const sure = idsOf(['sure']).size;
    return {
      files: { 'risques.json': risksOf(count) },
      caseFiles: { [KEY_PATH]: keyOf(size) },
      matches,
      expected: { sure, possible: idsOf(['sure', 'possible']).size - sure },
    };
  },
  sound: 'éléments sans rapprochement dits couverts, et comptes en trop',
  clean: (stream) => {
    const size = 6 + stream.nextBelow(10);
    return {
      files: { 'risques.json': risksOf(3) },
      caseFiles: { [KEY_PATH]: keyOf(size) },
      matches: range(3).map((rank) => ({
        itemId: `risques:R${rank}`,
        elementId: null,
        verdict: 'none' as const,
      })),
      examined: size,
    };
  },
  count: ({ uncertainty: { lo = 0, hi = 0 } }) => ({ sure: lo, possible: hi - lo }),
  needsCase: true,
  compared: 'Décompte direct des verdicts tirés, par ensembles (fiche/specimens/coverage.ts).',
  gaming: ['Remettre une très longue liste : le nombre d’éléments remis et rapprochés est écrit.'],
  sources: ['Jaccard 1901, pour les propositions seulement', 'liste de référence du dossier de cas'],
};

const residual: Specimen = {
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

const CLASSES = [
  'usurpation',
  'altération',
  'répudiation',
  'divulgation',
  'déni de service',
  'élévation de privilèges',
];
const occupancy: Specimen = {
  planted: 'éléments étayés que le relevé range dans la classe où ils ont été mis',
  plant: (stream) => {
    const risks = range(12).map((rank) => ({
      id: `R${rank}`,
      label: `risque ${rank}`,
      stride: choose(stream, CLASSES) ?? '',
      ...(draw(stream, 0.6) ? { measures: ['M1'] } : {}),
    }));
    const backed = risks.filter((risk) => 'measures' in risk);
    return {
      files: { 'risques.json': JSON.stringify({ risks }) },
      expected: {
        count: risks.length,
        substantiated: backed.length,
        classes: new Set(backed.map((risk) => risk.stride)).size,
      },
    };
  },
  sound: 'éléments sans classe que le relevé range',
  clean: () => ({ files: { 'risques.json': risksOf(8) }, examined: 8 }),
  count: (_, rows) => {
    const own = rows.filter((row) => row.taxonomy === 'STRIDE');
    const sum = (name: string): number => own.reduce((total, row) => total + Number(row[name]), 0);
    return {
      count: sum('count'),
      substantiated: sum('substantiated'),
      classes: own.filter((row) => Number(row.substantiated) > 0).length,
    };
  },
  compared: 'Décompte direct des classes tirées (fiche/specimens/coverage.ts).',
  gaming: ['Une liste générique occupe toutes les classes : les éléments non étayés sont comptés à côté.'],
  sources: ['content/taxonomies : chaque taxonomie avec sa source et sa date'],
};

const trace: Specimen = {
  planted: 'liens, membres sans lien et liens sans but que le relevé compte',
  plant: (stream) => {
    const measures = range(8).map((rank) => `M${rank}`);
    const risks = range(10).map((rank) => ({
      id: `R${rank}`,
      label: `risque ${rank}`,
      measures: [
        ...new Set(
          range(stream.nextBelow(3)).map(() => (draw(stream, 0.15) ? `X${rank}` : `M${stream.nextBelow(8)}`)),
        ),
      ],
    }));
    const links = risks.flatMap((risk) => risk.measures);
    const linked = new Set(links.filter((id) => measures.includes(id)));
    return {
      files: {
        'risques.json': JSON.stringify({ risks }),
        'politique.json': JSON.stringify({ measures: measures.map((id) => ({ id, label: `mesure ${id}` })) }),
      },
      expected: {
        link: links.filter((id) => measures.includes(id)).length,
        dangling: links.filter((id) => !measures.includes(id)).length,
        orphan:
          risks.filter((risk) => !risk.measures.some((id) => measures.includes(id))).length +
          measures.filter((id) => !linked.has(id)).length,
      },
    };
  },
  sound: 'membres reliés dits sans lien, liens qui tiennent dits sans but',
  clean: () => ({
    files: {
      'risques.json': JSON.stringify({
        risks: range(6).map((rank) => ({ id: `R${rank}`, label: `risque ${rank}`, measures: [`M${rank}`] })),
      }),
      'politique.json': JSON.stringify({
        measures: range(6).map((rank) => ({ id: `M${rank}`, label: `mesure ${rank}` })),
      }),
    },
    examined: 12,
  }),
  count: (_, rows) => ({
    link: rows.filter((row) => row.kind === 'link').length,
    dangling: rows.filter((row) => row.kind === 'dangling').length,
    orphan: rows.filter((row) => row.kind === 'orphan').length,
  }),
  faults: ['dangling', 'orphan'],
  compared: 'Décompte direct des liens tirés (fiche/specimens/coverage.ts).',
  gaming: ['Tout relier à tout : le nombre de liens est écrit à côté des membres reliés.'],
  sources: ['Matrice de traçabilité : ISO/IEC/IEEE 29148, pour le vocabulaire'],
};

const FIELDS = [
  'controller',
  'purpose',
  'dataCategories',
  'recipients',
  'transfers',
  'retention',
  'security',
];
const filled = (rank: number): Record<string, string> =>
  Object.fromEntries(FIELDS.map((field) => [field, `contenu ${field} du traitement ${rank}`]));
const fields: Specimen = {
  planted: 'champs vidés ou remplis d’une mention que le relevé situe',
  plant: (stream) => {
    const fillings = ['', 'n/a', 'à compléter', 'todo', 'Néant', null];
    let emptied = 0;
    const processings = range(6).map((rank) => {
      const record: Record<string, string | null> = { id: `T${rank}`, ...filled(rank) };
      for (const field of FIELDS)
        if (draw(stream, 0.3)) {
          record[field] = choose(stream, fillings) ?? null;
          emptied += 1;
        }
      return record;
    });
    return { files: { 'rgpd.json': JSON.stringify({ processings }) }, expected: { finding: emptied } };
  },
  sound: 'champs remplis dits vides',
  clean: () => ({
    files: {
      'rgpd.json': JSON.stringify({
        processings: range(5).map((rank) => ({ id: `T${rank}`, ...filled(rank) })),
      }),
    },
    examined: 5 * FIELDS.length,
  }),
  count: (_, rows) => ({ finding: rows.filter((row) => row.kind === 'finding').length }),
  compared: 'Décompte direct des champs vidés au tirage (fiche/specimens/coverage.ts).',
  gaming: [
    'Écrire une phrase vide de sens par champ : les lignes sont lisibles, le texte répété ne compte pas.',
  ],
  sources: ['RGPD, article 30, paragraphe 1, points a à g'],
};

export const COVERAGE_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-COV-1.risks': coverRisks,
  'I-COV-2': residual,
  'I-COV-3': occupancy,
  'I-COV-4': trace,
  'I-COV-5': fields,
};
