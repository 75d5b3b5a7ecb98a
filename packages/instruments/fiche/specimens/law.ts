import { evaluateProvisions } from '@etalon/privacy';
import { loadLaw } from '../../privacy/load-law.ts';
import { choose, draw, type Specimen } from '../specimen.ts';

const { provisions, path } = loadLaw();
const BASE = {
  personalData: true,
  automatedOrFiled: true,
  householdOnly: false,
  establishmentEu: true,
  establishmentFrance: true,
  collectedFromPeople: true,
  aiSystem: false,
};
const FLAGS = [
  'hasProcessor',
  'transferOutsideEu',
  'largeScale',
  'jointControllers',
  'offenceData',
  'trackers',
];
const writeFacts = (facts: object): Readonly<Record<string, string>> => ({
  'facts.json': JSON.stringify({ droit: facts }),
});
const stateOf = (facts: Readonly<Record<string, boolean>>, state: string): readonly string[] =>
  evaluateProvisions({ facts, table: provisions, asOf: provisions.asOf })
    .provisions.filter((row) => row.triggered === state)
    .map((row) => row.provision);
const cite = (ids: readonly string[]): string =>
  JSON.stringify({
    legal: ids.map((provision, rank) => ({ id: `D${rank}`, provision, applies: 'yes', date: null })),
  });
const tellTriggered = (fact: string, provision: string) => ({
  label: `${fact} déclenche ${provision}`,
  expected: 'oui',
  found: stateOf({ ...BASE, [fact]: true }, 'yes').includes(provision) ? 'oui' : 'non',
  held: stateOf({ ...BASE, [fact]: true }, 'yes').includes(provision),
  source: 'RGPD, texte de l’article',
});

const triggered: Specimen = {
  planted: 'dispositions citées, non citées et citées en trop que le relevé range',
  plant: (stream) => {
    const facts = { ...BASE, ...Object.fromEntries(FLAGS.map((name) => [name, draw(stream, 0.5)])) };
    const yes = stateOf(facts, 'yes');
    const cited = yes.filter(() => draw(stream, 0.5));
    const beyond = [...stateOf(facts, 'no').filter(() => draw(stream, 0.3)), 'autre.1'];
    return {
      files: { 'rgpd.json': cite([...cited, ...beyond]) },
      caseFiles: writeFacts(facts),
      expected: { cited: cited.length, missed: yes.length - cited.length, beyond: beyond.length },
    };
  },
  sound: 'dispositions déclenchées et citées que le relevé range ailleurs',
  clean: () => {
    const yes = stateOf(BASE, 'yes');
    return { files: { 'rgpd.json': cite(yes) }, caseFiles: writeFacts(BASE), examined: yes.length };
  },
  count: (_, rows) => ({
    cited: rows.filter((row) => row.state === 'sûr').length,
    missed: rows.filter((row) => row.state === 'non retrouvé').length,
    beyond: rows.filter((row) => row.kind === 'beyond').length,
  }),
  faults: ['missed', 'beyond'],
  needsCase: true,
  goldenVectors: [tellTriggered('hasProcessor', 'rgpd.28'), tellTriggered('transferOutsideEu', 'rgpd.44')],
  compared: 'Listes tirées, rangées par ensembles (fiche/specimens/law.ts).',
  gaming: ['Citer toutes les dispositions : celles qui ne sont pas déclenchées sont listées.'],
  sources: ['content/law : chaque disposition avec sa référence et sa date de lecture'],
};

const CRITERIA = [
  ['evaluation', 'evaluationScoring'],
  ['decision', 'soleAutomatedDecision'],
  ['monitoring', 'systematicMonitoring'],
  ['scale', 'largeScale'],
  ['matching', 'matchesDatasets'],
  ['vulnerable', 'vulnerablePeople'],
  ['innovation', 'innovativeUse'],
  ['blocking', 'blocksRightOrService'],
] as const;
const QUIET = { profiling: false, publicAreaMonitoring: false, offenceData: false, sensitiveClasses: [] };
const writeDecision = (criteria: readonly string[]): string =>
  JSON.stringify({
    processings: [{ id: 'T1', name: 'traitement', dpia: { needed: 'yes', criteria, lists: [] } }],
  });

const assessment: Specimen = {
  planted: 'critères rencontrés, non dits et écrits par le dossier que le relevé compte',
  plant: (stream) => {
    const expected = { met: 0, unsaid: 0, written: 0 };
    const facts = CRITERIA.flatMap(([, name]): readonly (readonly [string, boolean])[] => {
      const state = choose(stream, ['yes', 'no', 'unsaid'] as const);
      if (state === 'yes') expected.met += 1;
      if (state === 'unsaid') expected.unsaid += 1;
      return state === 'unsaid' ? [] : [[name, state === 'yes']];
    });
    const criteria = CRITERIA.filter(() => draw(stream, 0.4)).map(([id]) => id);
    expected.written = criteria.length;
    return {
      files: { 'rgpd.json': writeDecision(criteria) },
      caseFiles: writeFacts({ ...QUIET, ...Object.fromEntries(facts) }),
      expected,
    };
  },
  sound: 'critères que les faits écartent et que le relevé dit rencontrés ou non dits',
  clean: () => ({
    files: { 'rgpd.json': writeDecision([]) },
    caseFiles: writeFacts({ ...QUIET, ...Object.fromEntries(CRITERIA.map(([, name]) => [name, false])) }),
    examined: CRITERIA.length,
  }),
  count: (_, rows) => {
    const own = rows.filter((row) => row.kind === 'criteria');
    return {
      met: own.filter((row) => row.object === 'rencontré').length,
      unsaid: own.filter((row) => row.object === 'non dit').length,
      written: own.filter((row) => row.written === true).length,
    };
  },
  needsCase: true,
  compared: 'Faits tirés un à un, un par critère (fiche/specimens/law.ts).',
  gaming: ['Rien à remplir : seuls les faits du cas comptent, et le décompte écrit est à côté.'],
  sources: ['RGPD, article 35', 'WP 248 rév. 01, neuf critères, libellés rédigés pour Étalon'],
};

const LEAF = {
  gpaiProvider: false,
  aiSystem: true,
  aiInEu: true,
  aiExcluded: false,
  aiProhibited: false,
  aiIntimateImagery: false,
  aiAnnexI: false,
  aiAnnexIII: false,
  aiInteracts: false,
  aiGeneratesContent: false,
  aiDeepfakeOrPublicText: false,
  aiEmotionOrCategorisation: false,
};
const NODES = [
  ['modele', 'no'],
  ['systeme', 'yes'],
  ['champ', 'yes'],
  ['exclusion', 'no'],
  ['interdit-q', 'no'],
  ['annexe-1', 'no'],
  ['annexe-3', 'no'],
  ['transparence-q', 'no'],
] as const;
const writePath = (answers: readonly string[]): string =>
  JSON.stringify({
    classification: NODES.map(([node], rank) => ({ id: `Q${rank}`, node, answer: answers[rank] })),
  });

const classification: Specimen = {
  planted: 'réponses semblables et autres que le relevé range, question par question',
  plant: (stream) => {
    const answers = NODES.map(([, answer]) =>
      draw(stream, 0.3) ? (answer === 'yes' ? 'non' : 'oui') : answer === 'yes' ? 'oui' : 'non',
    );
    const other = NODES.filter(([, answer], rank) => (answers[rank] === 'oui') !== (answer === 'yes')).length;
    return {
      files: { 'rgpd.json': writePath(answers) },
      caseFiles: writeFacts(LEAF),
      expected: { other, same: NODES.length - other },
    };
  },
  sound: 'réponses qui suivent les faits et que le relevé dit autres',
  clean: () => ({
    files: { 'rgpd.json': writePath(NODES.map(([, answer]) => answer)) },
    caseFiles: writeFacts(LEAF),
    examined: NODES.length,
  }),
  count: (_, rows) => ({
    other: rows.filter((row) => row.object === 'autre réponse').length,
    same: rows.filter((row) => row.object === 'même réponse').length,
  }),
  faults: ['other'],
  needsCase: true,
  goldenVectors: [
    {
      label: 'un usage de l’annexe III sans profilage ni filtre mène au haut risque',
      expected: 'haut-risque-3',
      found: path.nodes.find((node) => node.id === 'filtre-q')?.no ?? '',
      held: path.nodes.find((node) => node.id === 'filtre-q')?.no === 'haut-risque-3',
      source: 'Règlement (UE) 2024/1689, article 6(2) et (3)',
    },
  ],
  compared: 'Réponses altérées au tirage, une par question (fiche/specimens/law.ts).',
  gaming: ['Recopier l’arbre sans argument : la raison de chaque réponse est à lire.'],
  sources: ['content/law : arbre daté, avec les articles de chaque question'],
};

export const LAW_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-REG-1': triggered,
  'I-REG-1.dpia': assessment,
  'I-REG-2': classification,
};
