export { editRegulationsDraft } from './edit-regulations-draft.ts';
export { addRegulations, hashRegulations } from './freeze-regulations.ts';
export { type ImportedDescriptors, importDescriptors } from './import-descriptors.ts';
export { type DraftInput, type DraftSource, openRegulationsDraft } from './open-regulations-draft.ts';
export { type PublicationInput, publishRegulationsDraft } from './publish-regulations-draft.ts';
export {
  compareRegulations,
  listRegulations,
  type PublishedRegulations,
  type RegulationsComparison,
  readPublishedRegulations,
} from './read-regulations.ts';
export {
  type DraftLine,
  listRegulationsDrafts,
  loadRegulationsDraft,
  type RegulationsDraftView,
  readRegulationsDraft,
} from './read-regulations-draft.ts';
export {
  countSessionRules,
  EXPECTED_LEVELS,
  type RealCounts,
  readSimulationBlocks,
  type SimulatedGroup,
  type SimulationInput,
  simulateRules,
} from './simulate-rules.ts';
