import { draw, range, type Specimen } from '../specimen.ts';

const PRINCIPLES = [
  'purposes',
  'basis',
  'minimisation',
  'accuracy',
  'retention',
  'information',
  'consent',
  'access-portability',
  'rectification-erasure',
  'restriction-objection',
  'processors',
  'transfers',
];
const EVENTS = ['illegitimate-access', 'unwanted-change', 'disappearance'];
const PARTS = { impacts: ['a'], threats: ['b'], sources: ['c'], measures: ['d'], severity: 3, likelihood: 2 };

const impact: Specimen = {
  planted: 'questions sans réponse et parties d’événements laissées vides que le relevé compte',
  plant: (stream) => {
    const expected = { question: 0, part: 0 };
    const principles = PRINCIPLES.map((key) => {
      const isEmpty = draw(stream, 0.3);
      if (isEmpty) expected.question += 1;
      return { id: key, key, answer: isEmpty ? '' : `réponse sur ${key}` };
    });
    const fearedEvents = EVENTS.map((key) => ({
      id: key,
      key,
      ...Object.fromEntries(
        Object.entries(PARTS).flatMap(([part, value]) => {
          if (!draw(stream, 0.3)) return [[part, value]];
          expected.part += 1;
          return [];
        }),
      ),
    }));
    return {
      files: {
        'risques.json': JSON.stringify({ fearedEvents }),
        'rgpd.json': JSON.stringify({ dpia: { principles, opinionDpo: { text: 'lu' } } }),
      },
      expected,
    };
  },
  sound: 'questions répondues et parties écrites que le relevé dit vides',
  clean: () => ({
    files: {
      'risques.json': JSON.stringify({ fearedEvents: EVENTS.map((key) => ({ id: key, key, ...PARTS })) }),
      'rgpd.json': JSON.stringify({
        dpia: {
          principles: PRINCIPLES.map((key) => ({ id: key, key, answer: 'réponse' })),
          opinionDpo: { text: 'lu' },
        },
      }),
    },
    examined: PRINCIPLES.length + EVENTS.length * 6,
  }),
  count: (_, rows) => ({
    question: rows.filter((row) => String(row.rule).startsWith('question')).length,
    part: rows
      .filter((row) => row.kind === 'element')
      .reduce((sum, row) => sum + Number(row.total) - Number(row.count), 0),
  }),
  compared: 'Décompte direct des cases vidées au tirage (fiche/specimens/plan.ts).',
  gaming: ['Écrire une phrase par case : le relevé dit qu’elle est écrite, son contenu est à lire.'],
  sources: ['CNIL, méthode d’analyse d’impact et structure de l’outil PIA'],
};

const MEASURE = { owner: 'Léa', due: '2027-01-01', cost: '100', verification: 'essai' } as const;
const KEEPING = { duration: '3 ans', startEvent: 'fin du contrat', endAction: 'erase' } as const;
const plan: Specimen = {
  planted: 'champs remplis du plan que le relevé compte',
  plant: (stream) => {
    const expected = { measure: 0, keeping: 0 };
    const fill = (fields: object, name: keyof typeof expected): object =>
      Object.fromEntries(
        Object.entries(fields).filter(() => {
          const isKept = draw(stream, 0.6);
          if (isKept) expected[name] += 1;
          return isKept;
        }),
      );
    const measures = range(6).map((rank) => ({
      id: `M${rank}`,
      title: `mesure ${rank}`,
      ...fill(MEASURE, 'measure'),
    }));
    const processings = range(4).map((rank) => ({
      id: `T${rank}`,
      name: `traitement ${rank}`,
      retentions: [{ id: 'r', ...fill(KEEPING, 'keeping') }],
    }));
    return {
      files: { 'politique.json': JSON.stringify({ measures }), 'rgpd.json': JSON.stringify({ processings }) },
      expected,
    };
  },
  sound: 'champs vides que le relevé dit remplis',
  clean: () => ({
    files: {
      'politique.json': JSON.stringify({
        measures: range(6).map((rank) => ({ id: `M${rank}`, title: 'mesure' })),
      }),
      'rgpd.json': JSON.stringify({
        processings: range(4).map((rank) => ({
          id: `T${rank}`,
          name: 'traitement',
          retentions: [{ id: 'r' }],
        })),
      }),
    },
    examined: 6 * 4 + 4 * 3,
  }),
  count: (_, rows) => {
    const sum = (...rules: readonly string[]): number =>
      rows
        .filter((row) => rules.includes(String(row.rule)))
        .reduce((total, row) => total + Number(row.count), 0);
    return {
      measure: sum('responsable nommé', 'échéance écrite', 'coût écrit', 'vérification écrite'),
      keeping: sum('durée de conservation lisible', 'point de départ écrit', 'action de fin écrite'),
    };
  },
  compared: 'Décompte direct des champs gardés au tirage (fiche/specimens/plan.ts).',
  gaming: ['Remplir chaque champ : les vérifications et leurs dates sont à demander.'],
  sources: ['RGPD, articles 12, 28, 30, 32 et 33'],
};

export const PLAN_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-RSK-3': impact,
  'I-PII-3': plan,
};
