export { type ExportedModel, exportModel } from './export-model.ts';
