import type { Edit, EditPath } from '@etalon/workshop/edits';
import {
  type BoundFigure,
  followFigure,
  listDocumentFigures,
  listNamed,
  listReportTexts,
  type ModelsReport,
  nameFigure,
  type RunFigure,
  readModels,
  takeNewer,
} from '@etalon/workshop/models';
import { useMemo } from 'react';
import { useWords } from '../../kit/use-words.ts';
import { type OpenDocument, useDocument } from '../../workshop/use-document.ts';
import { findLooseNumbers } from './find-loose-numbers.ts';
import type { ReportView } from './load-report.ts';
import { nameFigureFully, nameUnit } from './name-figure.ts';
import { type Suggestion, suggestChoices } from './suggest-choices.ts';

export interface FollowedFigure {
  readonly figure: BoundFigure;
  readonly state: 'last' | 'older' | 'gone' | 'fault';
  readonly newer: RunFigure | null;
  readonly isNamed: boolean;
}

export interface OpenReport {
  readonly document: OpenDocument;
  readonly report: ModelsReport;
  /** Every figure that can be inserted: those of the runs, then those of the document as it stands. */
  readonly offered: readonly RunFigure[];
  readonly followed: readonly FollowedFigure[];
  readonly looseCount: number;
  /** Facts of the topics on which nothing is written yet. */
  readonly suggestions: readonly Suggestion[];
  /** The edits that bind a figure, none when it is bound already, and the id by which texts name it. */
  readonly bind: (
    figure: RunFigure,
    beside?: readonly Edit[],
  ) => { readonly id: string; readonly edits: readonly Edit[] };
  readonly take: (figure: BoundFigure, newer: RunFigure) => void;
}

export const REPORT: EditPath = ['report'];

/** The report being written, with what the last runs say of its figures. */
export function useReport(view: ReportView): OpenReport {
  const { language } = useWords();
  const document = useDocument(view.document);
  const content = useMemo(() => readModels(document.content), [document.content]);
  const { report } = content;
  return useMemo(() => {
    const own = listDocumentFigures(content);
    const offered = [...view.offered, ...own];
    const lastOnes = offered.filter(({ family, run }) => run === (view.latest[family] ?? ''));
    const texts = listReportTexts(report);
    const named = new Set(texts.flatMap(({ text }) => listNamed(text)));
    const isWritten = new Set(report.choices.map(({ topic }) => topic));
    const suggestions = suggestChoices({ content, facts: view.facts, figures: lastOnes, language });
    return {
      ...{ document, report, offered },
      followed: report.figures.map((figure) => follow(figure, view, { lastOnes, named })),
      looseCount: texts.reduce((count, { text }) => count + findLooseNumbers(text).length, 0),
      suggestions: suggestions.filter(({ topic }) => !isWritten.has(topic)),
      bind: (figure, beside = []) =>
        bindFigure(figure, [...report.figures, ...insertedIn(beside)], (id) => ({
          ...{ ...figure, id },
          label: nameFigureFully(language, figure),
          unit: nameUnit(language, figure),
        })),
      take: (figure, newer) => document.edit(takeNewer(figure, newer)),
    };
  }, [content, document, language, report, view]);
}

function follow(
  figure: BoundFigure,
  { latest, faults }: ReportView,
  { lastOnes, named }: { readonly lastOnes: readonly RunFigure[]; readonly named: ReadonlySet<string> },
): FollowedFigure {
  const { state, newer } = followFigure(figure, latest, lastOnes);
  const isFault = faults.includes(figure.id) && state !== 'last';
  return { figure, state: isFault ? 'fault' : state, newer, isNamed: named.has(figure.id) };
}

type Named = Pick<BoundFigure, 'id' | 'run' | 'place' | 'value'> & { readonly key: string };

function insertedIn(edits: readonly Edit[]): readonly Named[] {
  return edits.flatMap((edit) => {
    if (edit.op !== 'insert' || edit.path.at(-1) !== 'figures') return [];
    const { id, run, place, value, key } = edit.item;
    return typeof id === 'string' &&
      typeof run === 'string' &&
      typeof place === 'string' &&
      typeof key === 'string'
      ? [{ id, run, place, key, value: typeof value === 'number' ? value : null }]
      : [];
  });
}

function bindFigure(
  figure: RunFigure,
  bound: readonly Named[],
  make: (id: string) => BoundFigure,
): { readonly id: string; readonly edits: readonly Edit[] } {
  const same = bound.find(
    ({ run, place, key, value }) =>
      run === figure.run && place === figure.place && key === figure.key && value === figure.value,
  );
  if (same !== undefined) return { id: same.id, edits: [] };
  const id = nameFigure(figure, crypto.randomUUID());
  return { id, edits: [{ op: 'insert', path: [...REPORT, 'figures'], item: { ...make(id) }, before: null }] };
}
