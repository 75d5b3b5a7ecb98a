import { POINT_PARSERS } from './parse-points.ts';
import { isDecided, type Point, UNDECIDED } from './point.ts';
import { readFlag, readRecord, readTexts, refuse } from './read-values.ts';
import type { LevelDescriptors, PointKey, PointValues, Regulations } from './regulations.ts';
import { POINT_KEYS } from './sections.ts';

type Document = Readonly<Record<string, unknown>>;

const OTHER_FIELDS: readonly string[] = [
  'format',
  'label',
  'source',
  'demonstration',
  'descriptors',
  'observables',
];

/** Written in every document since the regulations tell what is undecided. */
export const REGULATIONS_FORMAT = 2;

/**
 * What the first format did not write because the program applied it to every session: versions frozen then are read
 * with it, so that a session of that time is still read by the rules it was held under.
 */
const APPLIED_TO_FIRST_FORMAT = {
  examiners: 2,
  tolerance: 1,
  thirdExaminer: 'beyond-tolerance',
  anonymity: 'label',
} as const;

function readPoint<K extends PointKey>(document: Document, key: K): Point<PointValues[K]> {
  const value = document[key];
  if (value === undefined) return UNDECIDED;
  if (typeof value === 'object' && value !== null && 'decided' in value)
    return value.decided === false ? UNDECIDED : refuse(key);
  return POINT_PARSERS[key](value, key);
}

function readLabel(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? value : refuse('label');
}

function readDescriptors(value: unknown): Readonly<Record<string, LevelDescriptors>> {
  if (value === undefined) return {};
  const rows = Object.entries(readRecord(value, 'descriptors')).map(([criterion, texts]) => {
    const field = `descriptors.${criterion}`;
    const [zero, one, two, three, ...more] = readTexts(texts, field);
    if (
      zero === undefined ||
      one === undefined ||
      two === undefined ||
      three === undefined ||
      more.length > 0
    )
      return refuse(field);
    return [criterion, [zero, one, two, three]] as const;
  });
  return Object.fromEntries(rows);
}

function readObservables(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (value === undefined) return {};
  const rows = Object.entries(readRecord(value, 'observables')).flatMap(([criterion, texts]) => {
    const field = `observables.${criterion}`;
    const list = readTexts(texts, field).map((text) => text.trim());
    if (list.includes('') || new Set(list).size < list.length) return refuse(field);
    return list.length === 0 ? [] : [[criterion, list] as const];
  });
  return Object.fromEntries(rows);
}

/**
 * Regulations from parsed JSON. What is not written is undecided; a value that cannot be read and a field that does not
 * exist throw `regulations.unreadable` with the field at fault.
 */
export function parseRegulations(value: unknown): Regulations {
  const written = readRecord(value, '');
  const document: Document = 'format' in written ? written : { ...APPLIED_TO_FIRST_FORMAT, ...written };
  const unknown = Object.keys(document).find(
    (field) => !OTHER_FIELDS.includes(field) && !POINT_KEYS.some((key) => key === field),
  );
  if (unknown !== undefined) return refuse(unknown);
  if ('format' in document && document.format !== REGULATIONS_FORMAT) return refuse('format');
  const { label, source = '', demonstration = false, descriptors, observables } = document;
  return {
    label: readLabel(label),
    source: typeof source === 'string' ? source : refuse('source'),
    demonstration: readFlag(demonstration, 'demonstration'),
    levelNames: readPoint(document, 'levelNames'),
    descriptors: readDescriptors(descriptors),
    observables: readObservables(observables),
    matrix: readPoint(document, 'matrix'),
    rule: readPoint(document, 'rule'),
    examiners: readPoint(document, 'examiners'),
    externalShare: readPoint(document, 'externalShare'),
    quorum: readPoint(document, 'quorum'),
    castingVote: readPoint(document, 'castingVote'),
    anonymity: readPoint(document, 'anonymity'),
    judgeFirst: readPoint(document, 'judgeFirst'),
    reconciliation: readPoint(document, 'reconciliation'),
    tolerance: readPoint(document, 'tolerance'),
    thirdExaminer: readPoint(document, 'thirdExaminer'),
    severityUse: readPoint(document, 'severityUse'),
    accommodations: readPoint(document, 'accommodations'),
    resits: readPoint(document, 'resits'),
    appeals: readPoint(document, 'appeals'),
    blockValidity: readPoint(document, 'blockValidity'),
    equityReview: readPoint(document, 'equityReview'),
    resultsOpen: readPoint(document, 'resultsOpen'),
    thirdReadings: readPoint(document, 'thirdReadings'),
    mission: readPoint(document, 'mission'),
    keepWork: readPoint(document, 'keepWork'),
    keepGrids: readPoint(document, 'keepGrids'),
    keepRegister: readPoint(document, 'keepRegister'),
    keepMedical: readPoint(document, 'keepMedical'),
    keepNationalId: readPoint(document, 'keepNationalId'),
    keepSurvey: readPoint(document, 'keepSurvey'),
  };
}

/**
 * The document of the regulations, as it is exported, hashed and read again. Nothing is written of observables when there are
 * none, nor of points that came later and that nobody decided: versions that were frozen before there were any
 * keep their hash.
 */
export function writeRegulations({
  observables,
  equityReview,
  resultsOpen,
  thirdReadings,
  ...regulations
}: Regulations): Readonly<Record<string, unknown>> {
  const listed = Object.keys(observables).length > 0 ? { observables } : {};
  const compared = isDecided(equityReview) ? { equityReview } : {};
  const opened = isDecided(resultsOpen) ? { resultsOpen } : {};
  const blind = isDecided(thirdReadings) ? { thirdReadings } : {};
  return { format: REGULATIONS_FORMAT, ...regulations, ...listed, ...compared, ...opened, ...blind };
}
