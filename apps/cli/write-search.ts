import { type Language, type MessageParams, translate } from '@etalon/i18n';
import { searchMessages } from '@etalon/i18n/messages/search-settings';
import type { FitMean, SearchDocument, Settings } from '@etalon/learning';
import { formatTable, writeLine } from './output.ts';
import { trainWords } from './train-words.ts';
import { roundFigure, writeSpan } from './write-figure.ts';

const SHOWN = 10;

/** Writes a search for a person at a terminal: its best trials, what they give on rows apart, and the search itself validated. */
export function writeSearch(document: SearchDocument, language: Language): void {
  const say = (key: keyof typeof trainWords, params?: MessageParams): string =>
    translate(language, trainWords[key], params);
  const { trials, best, apart, rows, importance, nested, boundary, seed, source } = document;
  const write = (settings: Settings): string =>
    Object.entries(settings)
      .map(([name, value]) => `${name}=${roundFigure(value)}`)
      .join(' ');
  const lines = trials
    .map((trial, at) => ({ ...trial, at }))
    .sort((one, other) => other.share - one.share || one.loss - other.loss)
    .slice(0, SHOWN)
    .map(({ at, loss, sd, settings }) => [
      at === 0 ? say('search.usual') : String(at),
      ...[roundFigure(loss), roundFigure(sd), write(settings)],
    ]);
  writeLine(formatTable(say('search.headings').split('|'), lines));
  writeLine();
  writeLine(
    say('search.best', {
      loss: roundFigure(trials[best]?.loss),
      apart: `${roundFigure(apart.best.value)} ${writeSpan(apart.best.interval)}`,
      usual: `${roundFigure(apart.usual.value)} ${writeSpan(apart.usual.interval)}`,
      optimism: roundFigure(apart.optimism),
      rows: rows.apart,
    }),
  );
  if (boundary.length > 0)
    writeLine(
      translate(language, searchMessages.boundary, { names: boundary.join(', '), count: boundary.length }),
    );
  if (importance !== null) {
    const list = importance.map((one) => `${one.name} ${roundFigure(one.importance)}`).join(', ');
    writeLine(say('search.importance', { list }));
  }
  const tell = ({ mean, corrected }: FitMean): string => `${roundFigure(mean)} ${writeSpan(corrected)}`;
  if (nested !== null) {
    const { folds, test, gain, optimism } = nested;
    const told = { test: tell(test), gain: tell(gain), optimism: tell(optimism) };
    writeLine(say('search.nested', { folds: folds.length, ...told }));
  }
  writeLine(say('train.seed', { seed, sha256: source.sha256 }));
}
