import { writeCanonicalJson } from '@etalon/core/journal';
import type { DocumentFile } from '../../document-kind.ts';
import type { JsonObject } from '../../json.ts';
import { TOPIC_WORDS } from './list-report-tables.ts';
import { fileOfFigure, listNamedFigures, writeRankedText } from './rank-figures.ts';
import {
  type BoundFigure,
  CHOICE_TEXTS,
  isEmptyReport,
  type ModelsReport,
  SURPRISE_TEXTS,
} from './report-content.ts';
import { listNamed, writeFigure, writeReportText, writeSpan } from './split-report.ts';

const VERSION = 1;

const WORDS = {
  choice: 'Choix',
  reason: 'Raison',
  alternative: 'Alternative regardée',
  consequence: 'Conséquence',
  expected: 'Attendu',
  seen: 'Vu',
  done: 'Fait',
} as const;

/** The files of the report: `rapport.md` to be read, `rapport.json` with each number at its place; none while it is empty. */
export function writeReportFiles(report: ModelsReport): readonly DocumentFile[] {
  if (isEmptyReport(report)) return [];
  return [
    {
      fileName: 'rapport.json',
      mediaType: 'application/json',
      slots: ['synthesis'],
      content: `${writeCanonicalJson({
        ...{ schema: 'etalon/report', schemaVersion: VERSION, activity: 'A3.3' },
        ...describe(report),
      })}\n`,
    },
    { fileName: 'rapport.md', mediaType: 'text/markdown', slots: ['note'], content: writeMarkdown(report) },
  ];
}

function describe(report: ModelsReport): JsonObject {
  const { choices, surprises, conclusion } = report;
  const figures = listNamedFigures(report);
  const write = (text: string): string => writeReportText(text, figures, 'fr');
  const named = (texts: readonly string[]): readonly string[] => {
    const ids = texts.flatMap(listNamed);
    return [...new Set(ids)].filter((id) => figures.some((figure) => figure.id === id));
  };
  return {
    report: {
      choices: choices.map((item) => ({
        ...{ id: item.id, topic: item.topic },
        ...{ choice: write(item.choice), reason: write(item.reason) },
        ...{ alternative: write(item.alternative), consequence: write(item.consequence) },
        figures: named(CHOICE_TEXTS.map((name) => item[name])),
      })),
      surprises: surprises.map((item) => ({
        ...{ id: item.id, expected: write(item.expected), seen: write(item.seen), done: write(item.done) },
        figures: named(SURPRISE_TEXTS.map((name) => item[name])),
      })),
      conclusion: { text: write(conclusion), figures: named([conclusion]) },
    },
    figures: figures.map((figure) => ({
      ...{ id: figure.id, label: figure.label, metric: figure.what, subject: figure.subject },
      ...{ value: figure.value, lo: figure.lo, hi: figure.hi, unit: figure.unit, n: figure.n },
      ...{ run: figure.run, file: fileOfFigure(figure), place: figure.place },
    })),
  };
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function writeMarkdown(report: ModelsReport): string {
  const { choices, surprises, conclusion } = report;
  const figures = listNamedFigures(report);
  const say = (word: keyof typeof WORDS, text: string): string =>
    text.trim() === '' ? '' : `**${WORDS[word]}.** ${writeRankedText(text.trim(), figures, 'fr')}`;
  const parts = [
    '# Rapport de validation et d’optimisation',
    choices.length === 0 ? '' : '## Choix',
    ...choices.flatMap((item, at) => [
      `### Choix ${at + 1} : ${TOPIC_WORDS[item.topic].fr.toLowerCase()}`,
      ...CHOICE_TEXTS.map((name) => say(name, item[name])),
    ]),
    surprises.length === 0 ? '' : '## Surprises',
    ...surprises.flatMap((item, at) => [
      `### Surprise ${at + 1}`,
      ...SURPRISE_TEXTS.map((name) => say(name, item[name])),
    ]),
    ...(conclusion.trim() === '' ? [] : ['## Conclusion', writeRankedText(conclusion.trim(), figures, 'fr')]),
    ...writeFigures(figures),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function writeFigures(figures: readonly BoundFigure[]): readonly string[] {
  if (figures.length === 0) return [];
  const heads = ['Rang', 'Chiffre', 'Valeur', 'Unité', 'Lignes', 'Calcul', 'Place'];
  return [
    '## Chiffres liés',
    [
      line(heads),
      line(heads.map(() => '---')),
      ...figures.map((figure, at) =>
        line([
          `[${at + 1}]`,
          figure.label,
          writeSpan(figure, 'fr'),
          figure.unit,
          figure.n === null ? '' : writeFigure({ value: figure.n, lo: null, hi: null }, 'fr'),
          figure.run === '' ? 'document' : figure.run,
          `${fileOfFigure(figure)} ${figure.place}`,
        ]),
      ),
    ].join('\n'),
  ];
}
