import type { ConfirmedMatch } from '../../bench/workbench.ts';
import { choose, draw, range, type Specimen } from '../specimen.ts';
import { KEY_PATH, keyOf, risksOf } from './reference-key.ts';
import { residual } from './residual.ts';

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
