import {
  type BoundFigure,
  CHOICE_TEXTS,
  type FIGURE_FAMILIES,
  type ModelsReport,
  SURPRISE_TEXTS,
} from './report-content.ts';
import { listNamed, splitReport } from './split-report.ts';

/** File that the run of a figure leaves, as its place reads it. */
const RESULT_FILES: Readonly<Record<(typeof FIGURE_FAMILIES)[number], string>> = {
  evaluation: 'mesure.json',
  training: 'entrainement.json',
  network: 'entrainement.json',
  search: 'recherche.json',
  extremes: 'extremes.json',
  document: 'modeles.json',
};

/** The file in which the place of a figure is read. */
export function fileOfFigure({ family }: Pick<BoundFigure, 'family'>): string {
  return RESULT_FILES[family];
}

/** Figures that the texts of the report name, in the order in which they are first named. */
export function listNamedFigures({
  choices,
  surprises,
  conclusion,
  figures,
}: ModelsReport): readonly BoundFigure[] {
  const texts = [
    ...choices.flatMap((item) => CHOICE_TEXTS.map((name) => item[name])),
    ...surprises.flatMap((item) => SURPRISE_TEXTS.map((name) => item[name])),
    conclusion,
  ];
  const ids = [...new Set(texts.flatMap(listNamed))];
  return ids.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
}

/** A text with its numbers written out, each followed by the rank of its figure in brackets. */
export function writeRankedText(
  text: string,
  figures: readonly BoundFigure[],
  language: 'fr' | 'en',
): string {
  return splitReport(text, figures, language)
    .map((part) => (part.figure === null ? part.text : `${part.text} [${figures.indexOf(part.figure) + 1}]`))
    .join('');
}
