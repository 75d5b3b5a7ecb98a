export { compareSeed, type Disagreement, type Expected } from './compare-seed.ts';
export { type Dataset, makeDataset, writeDatasetCsv } from './make-dataset.ts';
export { PROCEDURES, type Procedure } from './procedures.ts';
