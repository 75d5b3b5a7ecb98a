/** What an operator asks for beyond a column. */
export type OperatorParameter = 'unit' | 'hours' | 'value' | 'length' | 'header';

interface OperatorRow {
  readonly name: string;
  /** False when it works on whole records, or adds a column. */
  readonly column: boolean;
  readonly parameters: readonly OperatorParameter[];
}

/** The defect operators and what each asks for. */
export const OPERATORS = [
  { name: 'M1', column: true, parameters: [] },
  { name: 'M2', column: false, parameters: [] },
  { name: 'M3', column: true, parameters: [] },
  { name: 'M4', column: true, parameters: [] },
  { name: 'M5', column: true, parameters: [] },
  { name: 'M6', column: true, parameters: ['unit'] },
  { name: 'M7', column: true, parameters: [] },
  { name: 'M8', column: true, parameters: [] },
  { name: 'M9', column: true, parameters: [] },
  { name: 'M10', column: true, parameters: ['hours'] },
  { name: 'M11', column: true, parameters: [] },
  { name: 'M12', column: true, parameters: [] },
  { name: 'M13', column: true, parameters: [] },
  { name: 'M14', column: true, parameters: [] },
  { name: 'M15', column: true, parameters: ['value'] },
  { name: 'M16', column: true, parameters: ['length'] },
  { name: 'M17', column: false, parameters: ['header'] },
  { name: 'M18', column: true, parameters: [] },
] as const satisfies readonly OperatorRow[];

export type OperatorName = (typeof OPERATORS)[number]['name'];
