import { type Block, readMarkdown } from '@etalon/document';
import { formatNumber, type Language, translate } from '@etalon/i18n';
import { reportMessages } from '@etalon/i18n/messages/models-report';
import {
  type BoundFigure,
  CHOICE_TEXTS,
  fileOfFigure,
  isEmptyReport,
  listNamedFigures,
  type ModelsReport,
  SURPRISE_TEXTS,
  writeRankedText,
  writeSpan,
} from '@etalon/workshop/models';
import { nameFigureFully } from './name-figure.ts';

type Say = (key: keyof typeof reportMessages, params?: Readonly<Record<string, string | number>>) => string;

/** The report as blocks: every number written, followed by the rank under which the last table gives its run and its place. */
export function layOutReport(report: ModelsReport, language: Language): readonly Block[] {
  const say: Say = (key, params) => translate(language, reportMessages[key], params);
  const figures = listNamedFigures(report);
  const heading = (level: 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
  const part = (
    name: (typeof CHOICE_TEXTS | typeof SURPRISE_TEXTS)[number],
    text: string,
  ): readonly Block[] =>
    text.trim() === ''
      ? []
      : [
          { kind: 'paragraph', runs: [{ text: say(`text.${name}`), bold: true }] },
          ...readMarkdown(writeRankedText(text.trim(), figures, language)),
        ];
  const { choices, surprises, conclusion } = report;
  if (isEmptyReport(report)) return [{ kind: 'paragraph', runs: [{ text: say('file.empty') }] }];
  return [
    ...(choices.length === 0 ? [] : [heading(2, say('choices'))]),
    ...choices.flatMap((item, at) => [
      heading(3, say('choice.name', { rank: at + 1, topic: say(`topic.${item.topic}`) })),
      ...CHOICE_TEXTS.flatMap((name) => part(name, item[name])),
    ]),
    ...(surprises.length === 0 ? [] : [heading(2, say('surprises'))]),
    ...surprises.flatMap((item, at) => [
      heading(3, say('surprise.name', { rank: at + 1 })),
      ...SURPRISE_TEXTS.flatMap((name) => part(name, item[name])),
    ]),
    ...(conclusion.trim() === ''
      ? []
      : [
          heading(2, say('text.conclusion')),
          ...readMarkdown(writeRankedText(conclusion.trim(), figures, language)),
        ]),
    ...(figures.length === 0 ? [] : [heading(2, say('file.figures')), layOutFigures(figures, language, say)]),
  ];
}

function layOutFigures(figures: readonly BoundFigure[], language: Language, say: Say): Block {
  return {
    kind: 'grid',
    caption: say('figures.lead'),
    heads: [
      say('file.rank'),
      say('figures.figure'),
      say('figures.value'),
      say('file.unit'),
      say('figures.rows'),
      say('file.place'),
    ],
    rows: figures.map((figure, at) => [
      `[${at + 1}]`,
      nameFigureFully(language, figure),
      writeSpan(figure, language),
      figure.unit,
      figure.n === null ? '' : formatNumber(language, figure.n),
      [
        figure.run === '' ? say('figures.document') : say('figures.run', { run: figure.run.slice(0, 8) }),
        `${fileOfFigure(figure)} ${figure.place}`,
      ].join(', '),
    ]),
  };
}
