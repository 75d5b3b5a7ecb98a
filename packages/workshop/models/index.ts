export {
  type FollowedVersion,
  findInService,
  followVersions,
  listLiveKeys,
  VERSION_MOVES,
} from './follow-versions.ts';
export type * from './models-content.ts';
export { EXTREME_NATURES } from './models-content.ts';
export { readModels } from './read-models.ts';
export {
  type CardFigure,
  type ImportedModel,
  type ModelRegistry,
  type ModelVersion,
  type Scale,
  type ServiceKey,
  VERSION_STATES,
  type VersionMove,
  type VersionState,
} from './registry-content.ts';
export {
  type FigureState,
  followFigure,
  nameFigure,
  takeNewer,
} from './report/follow-figures.ts';
export { listDocumentFigures } from './report/list-document-figures.ts';
export { TOPIC_WORDS } from './report/list-report-tables.ts';
export { type FigureSource, listRunFigures, readPlace } from './report/list-run-figures.ts';
export { fileOfFigure, listNamedFigures, writeRankedText } from './report/rank-figures.ts';
export {
  type BoundFigure,
  CHOICE_TEXTS,
  CHOICE_TOPICS,
  type ChoiceTopic,
  FIGURE_FAMILIES,
  type FigureFamily,
  isEmptyReport,
  type ModelsReport,
  type ReportChoice,
  type ReportSurprise,
  type RunFigure,
  SURPRISE_TEXTS,
} from './report/report-content.ts';
export {
  listNamed,
  listReportTexts,
  listUnknownTokens,
  type ReportPart,
  splitReport,
  writeFigure,
  writeReportText,
  writeSpan,
} from './report/split-report.ts';
