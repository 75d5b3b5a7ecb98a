import { parseRegulations, writeRegulations } from './parse-regulations.ts';
import { refuse } from './read-values.ts';
import type { PointKey, Regulations } from './regulations.ts';
import { POINT_KEYS } from './sections.ts';

export const HEADING_FIELDS = ['label', 'source', 'demonstration'] as const;
/** Fields that hold something for each criterion. */
const BY_CRITERION = ['descriptors', 'observables'] as const;
export type EditedField = PointKey | (typeof HEADING_FIELDS)[number] | (typeof BY_CRITERION)[number];

/** One change to a draft: the field and what it becomes; descriptors and observables are merged criterion by criterion. */
export interface RegulationsEdit {
  readonly field: EditedField;
  readonly value: unknown;
}

/** True for a field that an edit may name. */
export function isEditedField(text: string): text is EditedField {
  return (
    BY_CRITERION.some((field) => field === text) ||
    HEADING_FIELDS.some((field) => field === text) ||
    POINT_KEYS.some((key) => key === text)
  );
}

/** The draft after one change; throws `regulations.unreadable` with the field at fault, the draft staying as it was. */
export function editRegulations(regulations: Regulations, edit: RegulationsEdit): Regulations {
  const document = writeRegulations(regulations);
  const { field, value } = edit;
  const merged = BY_CRITERION.find((name) => name === field);
  if (merged === undefined) return parseRegulations({ ...document, [field]: value });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(merged);
  return parseRegulations({ ...document, [merged]: { ...regulations[merged], ...value } });
}
