import { describeText } from '@etalon/text';
import type { PieceText } from '../bench/read-texts.ts';
import { type Absence, finite, type ReadingDraft, writeCount, writeNumber } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';

/** Counts and places of each text: readability, long sentences, acronyms without definition (instruments/04, I-TXT-1). */
export function measureText(texts: readonly PieceText[]): ReadingDraft | Absence {
  const described = texts.map(({ piece, blocks }) => ({ path: piece.fileName, facts: describeText(blocks) }));
  const read = described.filter(({ facts }) => facts.words > 0);
  if (read.length === 0) return { state: 'not_applicable', reason: 'Aucune phrase dans les textes remis.' };
  const rows = read.flatMap(({ path, facts }): readonly ReadingRow[] => [
    {
      kind: 'text',
      rule: 'mesures du texte',
      object: path,
      words: facts.words,
      sentences: facts.sentences,
      meanSentenceWords: finite(facts.meanSentenceWords),
      longSentences: facts.longSentences.length,
      lix: finite(facts.lix),
      flesch207: facts.flesch207,
      flesch209: facts.flesch209,
      headings: facts.headings,
      headingDepth: facts.headingDepth,
      captions: facts.captions.length,
      path,
      locator: 'texte entier',
    },
    ...facts.longSentences.map((sentence) => ({
      kind: 'finding',
      rule: 'phrase de plus de 30 mots',
      object: sentence.text.slice(0, 200),
      count: sentence.words,
      path,
      locator: sentence.locator,
    })),
    ...facts.acronyms.map((acronym) => ({
      kind: 'finding',
      rule: 'sigle sans définition à son premier emploi',
      object: acronym.text,
      count: 1,
      path,
      locator: acronym.locator,
    })),
  ]);
  const sentences = read.map(
    ({ path, facts }) =>
      `${path} : ${writeCount(facts.words, 'mot', 'mots')}, ${writeCount(facts.sentences, 'phrase', 'phrases')} de ${writeNumber(facts.meanSentenceWords)} mots en moyenne, LIX ${writeNumber(facts.lix)}, phrases de plus de 30 mots : ${facts.longSentences.length}, sigles sans définition : ${facts.acronyms.length}`,
  );
  return {
    measurand: 'Longueur, phrases, lisibilité, titres, légendes et sigles des textes remis',
    sentence: `${sentences.join(' ; ')}.`,
    value: rows,
    unit: 'constats',
    scale: 'count',
    uncertainty: {
      kind: 'U0',
      method: 'décompte sur le texte extrait ; syllabes par deux règles, l’étendue est donnée',
    },
    references: [],
    assumptions: [
      {
        text: 'Le texte extrait est celui qu’on lit',
        check: texts.some((text) => text.isCut) ? 'violated' : 'unchecked',
      },
    ],
    limits: [
      'Mesure la forme : rien du fond. Les indices de lisibilité n’ont pas été établis sur des textes techniques.',
      'Deux paramètres du Flesch français circulent ; ils diffèrent d’environ neuf points et ne se comparent pas entre eux.',
      'Un sigle défini dans une figure ou une annexe n’est pas vu.',
      'Peut être contourné : couper les phrases sans rien expliquer ; le texte est à lire.',
    ],
    params: { longSentenceWords: 30 },
  };
}
