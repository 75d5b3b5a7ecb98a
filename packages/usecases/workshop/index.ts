export {
  type BroughtFile,
  bringFile,
  openProjectFile,
  PROJECT_FILE_MAX_BYTES,
  prepareProjectFile,
  takeCaseFiles,
  withdrawProjectFile,
} from './bring-files.ts';
export {
  type ConnectInput,
  type ConnectionKey,
  type ConnectOutcome,
  connectSource,
  followConnection,
} from './connect-source.ts';
export {
  archiveDocument,
  createDocument,
  type DocumentView,
  type EditInput,
  type EditResult,
  editDocument,
  listConflicts,
  type OpenConflict,
  openDocument,
  restoreRevision,
} from './edit-document.ts';
export { findKeptState, findResumable, type KeptState, readTakenUp } from './kept-state.ts';
export { listOwnSituations, type OwnSituation } from './list-own-situations.ts';
export {
  addProjectMember,
  createProject,
  leaveProject,
  listProjects,
  type ProjectView,
  readProject,
} from './manage-project.ts';
export {
  type MeasureWorkInput,
  requestExpertReadings,
  requestWorkReadings,
  type WorkPiece,
} from './measure-work.ts';
export {
  endModelKey,
  findServedVersion,
  MODEL_KEY_PREFIX,
  makeModelKey,
  moveModelVersion,
  openModelService,
} from './model-registry.ts';
export { endLostRun, performWorkshopRun } from './perform-run.ts';
export { previewProjectFile } from './preview-project-file.ts';
export { compareRevisions, type HistoryView, readHistory, readRevision } from './read-history.ts';
export { listPieceOrigins, type OriginView } from './read-origin.ts';
export {
  cancelWorkshopRun,
  listWorkshopRuns,
  openRunOutput,
  type RunInputs,
  readWorkshopRun,
  replayWorkshopRun,
  resumeWorkshopRun,
  startRun,
} from './request-run.ts';
export { listSealTargets, type SealTarget, sealWork, type WorkSource } from './seal-work.ts';
