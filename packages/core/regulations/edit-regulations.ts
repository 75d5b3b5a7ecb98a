import { parseRegulations, writeRegulations } from './parse-regulations.ts';
import { refuse } from './read-values.ts';
import type { PointKey, Regulations } from './regulations.ts';
import { POINT_KEYS } from './sections.ts';

export const HEADING_FIELDS = ['label', 'source', 'demonstration'] as const;
export type EditedField = PointKey | (typeof HEADING_FIELDS)[number] | 'descriptors';

/** One change to a draft: the field and what it becomes; descriptors are merged criterion by criterion. */
export interface RegulationsEdit {
  readonly field: EditedField;
  readonly value: unknown;
}

/** True for a field that an edit may name. */
export function isEditedField(text: string): text is EditedField {
  return (
    text === 'descriptors' ||
    HEADING_FIELDS.some((field) => field === text) ||
    POINT_KEYS.some((key) => key === text)
  );
}

/** The draft after one change; throws `regulations.unreadable` with the field at fault, the draft staying as it was. */
export function editRegulations(regulations: Regulations, edit: RegulationsEdit): Regulations {
  const document = writeRegulations(regulations);
  if (edit.field !== 'descriptors') return parseRegulations({ ...document, [edit.field]: edit.value });
  const { value } = edit;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('descriptors');
  return parseRegulations({ ...document, descriptors: { ...regulations.descriptors, ...value } });
}
