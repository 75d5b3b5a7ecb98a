import { measureReadability } from '@etalon/text';
import { checkValue, draw, range, type Specimen } from '../specimen.ts';

const GOLDEN = 'instruments/08, vecteurs de référence';
const NAMES = [
  'médiane matin',
  'médiane soir',
  'quantile escale',
  'durée correspondance',
  'marge hiver',
  'attente printemps',
];
const french = (value: number): string => value.toFixed(2).replace('.', ',');

const numbers: Specimen = {
  planted: 'nombres recopiés, altérés et étrangers que le relevé range comme ils ont été écrits',
  plant: (stream) => {
    const expected = { found: 0, differs: 0, unlinked: 0 };
    const findings = NAMES.map((label, rank) => ({
      id: `F${rank}`,
      label,
      effect: 10 + rank * 7 + Math.round(stream.nextUnit() * 400) / 100,
    }));
    const lines = findings.map(({ label, effect }) => {
      const kind = stream.nextBelow(3);
      expected[kind === 0 ? 'found' : kind === 1 ? 'differs' : 'unlinked'] += 1;
      if (kind === 0) return `La ${label} vaut ${french(effect)} au total.`;
      if (kind === 1) return `La ${label} vaut ${french(effect + 3)} au total.`;
      return `Le carburant consommé pèse ${french(5000 + stream.nextBelow(1000))} tonnes.`;
    });
    return {
      files: { 'note.md': `# Note\n\n${lines.join('\n\n')}\n`, 'analyse.json': JSON.stringify({ findings }) },
      expected,
    };
  },
  sound: 'nombres recopiés dits contredits ou sans lien, et comptes en trop',
  clean: (stream) => {
    const findings = NAMES.map((label, rank) => ({
      id: `F${rank}`,
      label,
      effect: 10 + rank * 7 + Math.round(stream.nextUnit() * 400) / 100,
    }));
    const lines = findings.map(({ label, effect }) => `La ${label} vaut ${french(effect)} au total.`);
    return {
      files: { 'note.md': `${lines.join('\n\n')}\n`, 'analyse.json': JSON.stringify({ findings }) },
      examined: NAMES.length,
    };
  },
  count: (_, rows) => ({
    found: rows.filter((row) => row.state === 'retrouvé').length,
    differs: rows.filter((row) => row.state === 'même étiquette, autre valeur').length,
    unlinked: rows.filter((row) => row.state === 'non relié').length,
  }),
  faults: ['differs', 'unlinked'],
  compared: 'Décompte direct des nombres recopiés et altérés au tirage (fiche/specimens/writing.ts).',
  gaming: [
    'Recopier la sortie d’un outil sans la lire : I-STA-6 montre ce que les constats servent à décider.',
  ],
  sources: ['Demi-unité du dernier chiffre écrit : règle d’arrondi usuelle'],
};

const text: Specimen = {
  planted: 'phrases de plus de trente mots et sigles sans définition que le relevé situe',
  plant: (stream) => {
    const expected = { long: 0, acronym: 0 };
    const lines = range(12).map((rank) => {
      if (draw(stream, 0.3)) {
        expected.long += 1;
        return `${range(31 + stream.nextBelow(20))
          .map((word) => `mot${word}`)
          .join(' ')}.`;
      }
      if (draw(stream, 0.3)) {
        expected.acronym += 1;
        return `Le service QZ${String.fromCharCode(65 + rank)} décide seul.`;
      }
      return 'Une phrase courte et simple.';
    });
    return { files: { 'note.md': `# Note\n\n${lines.join('\n\n')}\n` }, expected };
  },
  sound: 'phrases courtes et sigles définis que le relevé signale, et comptes en trop',
  clean: () => ({
    files: {
      'note.md': `# Note\n\n${range(8)
        .map(
          (rank) =>
            `Le comité de pilotage (QZ${String.fromCharCode(65 + rank)}) se réunit. Une phrase courte suit.`,
        )
        .join('\n\n')}\n`,
    },
    examined: 24,
  }),
  count: (_, rows) => ({
    long: rows.filter((row) => row.rule === 'phrase de plus de 30 mots').length,
    acronym: rows.filter((row) => row.rule === 'sigle sans définition à son premier emploi').length,
  }),
  goldenVectors: (() => {
    const { lix, flesch207, flesch209 } = measureReadability({
      words: 184,
      sentences: 9,
      longWords: 46,
      syllables: 331,
    });
    return [
      checkValue({ label: 'LIX', expected: 45.4444, found: lix, tolerance: 1e-4, source: GOLDEN }),
      checkValue({
        label: 'Flesch, paramètres 207',
        expected: 53.8489,
        found: flesch207,
        tolerance: 1e-4,
        source: GOLDEN,
      }),
      checkValue({
        label: 'Flesch, paramètres 209',
        expected: 63.1628,
        found: flesch209,
        tolerance: 1e-4,
        source: GOLDEN,
      }),
    ];
  })(),
  compared:
    'Décompte direct des phrases tirées (fiche/specimens/writing.ts) ; syllabes par deux règles dans chaque relevé.',
  gaming: ['Couper les phrases sans rien expliquer : le texte est à lire.'],
  sources: ['Björnsson 1968, LIX', 'deux paramètres français du Flesch, sans source unique'],
};

const passage = (start: number, count: number): string =>
  range(count)
    .map((rank) => `énoncé${start + rank}`)
    .join(' ');
const BRIEF = `# Mission\n\n${range(4)
  .map((rank) => passage(rank * 1000, 80))
  .join('\n\n')}\n`;
const overlap: Specimen = {
  planted: 'passages recopiés de l’énoncé que le relevé situe',
  plant: (stream) => {
    const parts = range(4).filter(() => draw(stream, 0.6));
    const lines = parts.map(
      (part) =>
        `Avant propos propre ${part}. ${passage(part * 1000 + stream.nextBelow(20), 34 + stream.nextBelow(20))} puis suite propre ${part}.`,
    );
    return {
      files: { 'note.md': `# Note\n\n${lines.join('\n\n')}\n\nFin de la note.\n` },
      caseFiles: { 'brief.md': BRIEF },
      expected: { spans: parts.length },
    };
  },
  sound: 'passages de moins de trente mots ou étrangers à l’énoncé que le relevé signale, et comptes en trop',
  clean: (stream) => ({
    files: {
      'note.md': `# Note\n\n${range(4)
        .map((rank) => `${passage(rank * 1000 + stream.nextBelow(20), 29)} autre ${rank}`)
        .join('\n\n')}\n`,
    },
    caseFiles: { 'brief.md': BRIEF },
    examined: 4,
  }),
  count: (_, rows) => ({ spans: rows.length }),
  needsCase: true,
  compared: 'Décompte direct des passages recopiés au tirage (fiche/specimens/writing.ts).',
  gaming: ['Changer un mot sur vingt : aucun pourcentage n’est donné pour cette raison.'],
  sources: ['Schleimer, Wilkerson et Aiken 2003, empreintes par fenêtres'],
};

const sources: Specimen = {
  planted: 'sources distinctes, doublons et rétractations écrites que le relevé compte',
  plant: (stream) => {
    const entries: string[] = [];
    const expected = { distinct: 0, duplicates: 0, retracted: 0 };
    for (const rank of range(8)) {
      expected.distinct += 1;
      const isRetracted = draw(stream, 0.2);
      if (isRetracted) expected.retracted += 1;
      entries.push(
        `@article{a${rank}, title={Titre ${passage(rank * 10, 4)}}, year={20${10 + rank}}, doi={10.1000/x${rank}}, journal={Revue ${rank}}${isRetracted ? ', note={Retracted}' : ''}}`,
      );
      if (draw(stream, 0.4)) {
        expected.duplicates += 1;
        entries.push(
          `@misc{b${rank}, title={titre ${passage(rank * 10, 4)}}, year={20${10 + rank}}, url={https://doi.org/10.1000/X${rank}}}`,
        );
      }
    }
    return { files: { 'references.bib': `${entries.join('\n')}\n` }, expected };
  },
  sound: 'sources distinctes réunies à tort, et comptes en trop',
  clean: () => ({
    files: {
      'references.bib': range(10)
        .map((rank) => `@article{a${rank}, title={Titre ${passage(rank * 10, 4)}}, year={2020}}`)
        .join('\n'),
    },
    examined: 10,
  }),
  count: ({ replay: { params } }, rows) => ({
    distinct: Number(params.distinct ?? 0),
    duplicates: rows.filter((row) => row.rule === 'même source, plusieurs références').length,
    retracted: rows.filter((row) => row.rule === 'rétractation déclarée par le fichier').length,
  }),
  faults: ['duplicates', 'retracted'],
  compared: 'Décompte direct des références tirées (fiche/specimens/writing.ts).',
  gaming: ['Allonger la bibliographie : I-SRC-2 compte les sources qui ne servent aucune affirmation.'],
  sources: ['Indice de Herfindahl-Hirschman, somme des carrés des parts'],
};

const claims: Specimen = {
  planted: 'affirmations avec et sans source, et sources sans emploi que le relevé compte',
  plant: (stream) => {
    const list = range(10).map((rank) => ({
      id: `C${rank}`,
      text: `affirmation ${rank}`,
      sourceIds: draw(stream, 0.6) ? [`S${stream.nextBelow(8)}`] : [],
    }));
    const used = new Set(list.flatMap((claim) => claim.sourceIds));
    const sourced = list.filter((claim) => claim.sourceIds.length > 0).length;
    return {
      files: {
        'affirmations.json': JSON.stringify({
          claims: list,
          sources: range(8).map((rank) => ({ id: `S${rank}`, title: `source ${rank}` })),
        }),
        'sources.json': JSON.stringify({
          sources: range(8).map((rank) => ({ id: `S${rank}`, title: `source ${rank}` })),
        }),
      },
      expected: { sourced, bare: 10 - sourced, unused: 8 - used.size },
    };
  },
  sound: 'affirmations sourcées dites sans source, sources employées dites sans emploi',
  clean: () => ({
    files: {
      'affirmations.json': JSON.stringify({
        claims: range(6).map((rank) => ({
          id: `C${rank}`,
          text: `affirmation ${rank}`,
          sourceIds: [`S${rank}`],
        })),
      }),
      'sources.json': JSON.stringify({
        sources: range(6).map((rank) => ({ id: `S${rank}`, title: `source ${rank}` })),
      }),
    },
    examined: 12,
  }),
  count: (_, rows) => ({
    sourced: rows.filter((row) => row.rule === 'affirmation avec source').length,
    bare: rows.filter((row) => row.rule === 'affirmation sans source connue').length,
    unused: rows.filter((row) => row.kind === 'unused').length,
  }),
  faults: ['bare', 'unused'],
  compared: 'Décompte direct des affirmations tirées (fiche/specimens/writing.ts).',
  gaming: ['Attacher une source à tout : le nombre d’affirmations par source est lisible.'],
  sources: ['Identifiants déclarés par le candidat'],
};

export const WRITING_SPECIMENS: Readonly<Record<string, Specimen>> = {
  'I-NUM-1': numbers,
  'I-TXT-1': text,
  'I-TXT-2': overlap,
  'I-SRC-1': sources,
  'I-SRC-2': claims,
};
