export { neutraliseFormula, writeCsvTable } from './write-csv.ts';
