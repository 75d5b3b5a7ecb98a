import { readAnomalies } from '@etalon/evidence';
import { readPieceText } from '../bench/workbench.ts';
import type { FamilyRunners } from '../instrument-runner.ts';
import { coverKey } from './cover-key.ts';
import type { CoverageId } from './entries.ts';
import { listItems } from './list-items.ts';

export const COVERAGE_RUNNERS: FamilyRunners<CoverageId> = {
  'I-COV-1': ({ bench }) => {
    const piece = bench.pieceOf('anomalies');
    return coverKey(bench, piece === null ? [] : listItems(readAnomalies(readPieceText(piece)).anomalies));
  },
};
