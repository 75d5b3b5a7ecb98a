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
