export { explainAbsence } from './explain-absence.ts';
export type { HrefOf } from './place-links.tsx';
export { ReadingFigure, type ReadingFigureProps } from './reading-figure.tsx';
export { type PanelReading, ReadingPanel, type ReadingPanelProps } from './reading-panel.tsx';
