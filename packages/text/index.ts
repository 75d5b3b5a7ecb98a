export { countSyllables, countSyllablesOpen } from './blocks/count-syllables.ts';
export { describeText, type TextFacts } from './blocks/describe-text.ts';
export { measureReadability, type Readability, type TextCounts } from './blocks/measure-readability.ts';
export { splitHtml } from './blocks/split-html.ts';
export { splitPages } from './blocks/split-pages.ts';
export { splitSentences } from './blocks/split-sentences.ts';
export { foldText, foldWords, splitWords } from './blocks/split-words.ts';
export type { TextBlock } from './blocks/text-block.ts';
export { extractNumbers, type TextNumber } from './numbers/extract-numbers.ts';
export { type KnownNumber, type ReconciledNumber, reconcileNumbers } from './numbers/reconcile-numbers.ts';
export { findOverlaps, type OverlapSpan, SPAN_TOKENS } from './overlap/find-overlaps.ts';
export { checkGrim, extractMeans, type ReportedMean } from './reported/check-grim.ts';
export { type CheckedTest, checkReportedTest } from './reported/check-reported-test.ts';
export { extractTests, type ReportedTest, type TestKind } from './reported/extract-tests.ts';
export {
  compareTitles,
  groupSources,
  normaliseArxiv,
  normaliseDoi,
  normaliseUrl,
} from './sources/group-sources.ts';
export { nameType } from './sources/name-type.ts';
export { readBibliography } from './sources/read-bibliography.ts';
export type { SourceRecord, SourceType } from './sources/source-record.ts';
