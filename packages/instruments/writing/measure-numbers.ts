import { extractNumbers, type KnownNumber, type ReconciledNumber, reconcileNumbers } from '@etalon/text';
import type { PieceText } from '../bench/read-texts.ts';
import { type Absence, type ReadingDraft, writeCount } from '../build-reading.ts';
import type { ReadingRow } from '../reading.ts';

const STATES: Readonly<Record<ReconciledNumber['state'], string>> = {
  found: 'retrouvé',
  possible: 'même valeur, sans mot commun',
  differs: 'même étiquette, autre valeur',
  unlinked: 'non relié',
};

const MAX_NUMBERS = 5000;

/** Numbers of the texts beside the numbers of the structured pieces (instruments/04, I-NUM-1). */
export function measureNumbers(
  texts: readonly PieceText[],
  known: readonly KnownNumber[],
): ReadingDraft | Absence {
  const all = texts.flatMap(({ piece, blocks }) =>
    extractNumbers(blocks).map((number) => ({ number, path: piece.fileName })),
  );
  const numbers = all.slice(0, MAX_NUMBERS);
  if (numbers.length === 0)
    return { state: 'not_applicable', reason: 'Aucun nombre à rapprocher dans les textes remis.' };
  if (known.length === 0)
    return {
      state: 'not_applicable',
      reason: 'Aucune donnée structurée remise : les nombres du texte n’ont rien en regard.',
    };
  const found = reconcileNumbers(
    numbers.map(({ number }) => number),
    known,
  );
  const rows = found.map((one, index) => describe(one, numbers[index]?.path ?? ''));
  const count = (state: ReconciledNumber['state']): number =>
    found.filter((one) => one.state === state).length;
  const [sure, possible, differs, unlinked] = [
    count('found'),
    count('possible'),
    count('differs'),
    count('unlinked'),
  ];
  return {
    measurand: 'Nombres écrits dans le texte que les données structurées du dossier donnent aussi',
    sentence: `${writeCount(numbers.length, 'nombre écrit', 'nombres écrits')}. Retrouvés avec un mot commun : ${sure}, par leur seule valeur : ${possible} ; sous l’étiquette d’une autre valeur : ${differs} ; reliés à rien : ${unlinked}.`,
    value: rows,
    unit: 'nombres',
    scale: 'count',
    uncertainty: {
      kind: 'U1',
      lo: sure,
      hi: sure + possible,
      method: 'égalité à une demi-unité du dernier chiffre écrit ; étiquette par mots communs',
      n: numbers.length,
    },
    references: [],
    assumptions: [
      {
        text: 'Tout le texte a été lu',
        check: texts.some((text) => text.isCut) || all.length > MAX_NUMBERS ? 'violated' : 'held',
      },
    ],
    limits: [
      'Un nombre juste peut être absent des données structurées remises.',
      'Un chiffre que le rapport de l’atelier lie est donné à sa place dans un résultat remis ; quand aucun résultat remis ne le tient, à sa place dans le rapport seul.',
      'Deux grandeurs différentes peuvent avoir la même valeur, ou partager leurs mots : les deux places sont données.',
      'Les années, les dates, les numéros de figure, de page et d’article ne sont pas lus.',
      'Peut être contourné : recopier la sortie d’un outil sans la lire ; I-STA-6 montre ce que les constats servent à décider.',
    ],
    params: { numbers: numbers.length, known: known.length },
  };
}

function describe({ number, state, known, knownValue }: ReconciledNumber, path: string): ReadingRow {
  const place = { shown: number.shown, context: number.context.slice(0, 200), path, locator: number.locator };
  if (known === null) return { kind: 'unlinked', state: STATES[state], ...place };
  /** In the unit of the text, so that what is read is what is compared. */
  const inPrinted = (value: number | null): number | null =>
    value === null ? null : Number((value / number.factor).toPrecision(12));
  return {
    kind: 'number',
    state: STATES[state],
    label: known.label,
    declared: inPrinted(number.value),
    recomputed: inPrinted(knownValue),
    tolerance: inPrinted(number.halfUnit),
    ...place,
    knownPath: known.path,
    knownLocator: known.locator,
  };
}
