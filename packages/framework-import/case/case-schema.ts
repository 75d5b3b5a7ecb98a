import type { CaseVersion } from './case-package.ts';

export type Schema = { readonly [key: string]: unknown };

const text = { type: 'string', minLength: 1 } as const;
const words = { type: 'string' } as const;
const uuid = {
  type: 'string',
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
} as const;
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' } as const;
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$',
} as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const texts = { type: 'array', items: text } as const;
const link = close({ title: text, identifier: uuid, uri }, ['title', 'identifier', 'uri']);
const links = { type: 'array', items: link } as const;

const ASSOCIATIONS_10 = [
  'isChildOf',
  'isPeerOf',
  'isPartOf',
  'exactMatchOf',
  'precedes',
  'isRelatedTo',
  'replacedBy',
  'exemplar',
  'hasSkillLevel',
] as const;

/**
 * JSON Schema of a CFPackage, written from the published information model of CASE 1.1 (and 1.0): required fields,
 * closed objects. It is ours: it does not stand for the schema that 1EdTech publishes.
 */
export function describeCasePackage(version: CaseVersion): Schema {
  const recent = version === '1.1';
  const since11 = (fields: Schema): Schema => (recent ? { ...fields, extensions: { type: 'object' } } : {});
  const identified = { identifier: uuid, uri, lastChangeDateTime: moment };
  const base = ['identifier', 'uri', 'lastChangeDateTime'];
  const node = recent
    ? close({ title: text, identifier: text, uri, targetType: text }, ['title', 'identifier', 'uri'])
    : link;
  const document = close(
    {
      ...identified, creator: text, title: text, officialSourceURL: uri, publisher: words, description: words,
      subject: texts, subjectURI: links, language: text, version: text, adoptionStatus: text, statusStartDate: day,
      statusEndDate: day, licenseURI: link, notes: words,
      ...since11({ frameworkType: text, caseVersion: { enum: ['1.1'] } }),
    },
    [...base, 'creator', 'title'],
  );
  const item = close(
    {
      ...identified, fullStatement: text, alternativeLabel: words, CFItemType: text, humanCodingScheme: text,
      listEnumeration: text, abbreviatedStatement: text, conceptKeywords: texts, conceptKeywordsURI: link, notes: words,
      language: text, educationLevel: texts, CFItemTypeURI: link, licenseURI: link, statusStartDate: day, statusEndDate: day,
      ...since11({ subject: texts, subjectURI: links }),
    },
    [...base, 'fullStatement'],
  );
  const association = close(
    {
      ...identified, sequenceNumber: { type: 'integer' }, originNodeURI: node, destinationNodeURI: node,
      associationType: recent
        ? { anyOf: [{ enum: [...ASSOCIATIONS_10, 'isTranslationOf'] }, { type: 'string', pattern: '^ext:[\\w.-]+$' }] }
        : { enum: ASSOCIATIONS_10 },
      CFAssociationGroupingURI: link, ...since11({ notes: words }),
    },
    [...base, 'associationType', 'originNodeURI', 'destinationNodeURI'],
  );
  const lookup = (fields: Schema, required: readonly string[]): Schema =>
    close({ ...identified, title: text, description: words, ...fields, ...since11({}) }, [...base, 'title', ...required]);
  const definitions = close(
    {
      CFConcepts: list(lookup({ keywords: words, hierarchyCode: text }, ['hierarchyCode'])),
      CFSubjects: list(lookup({ hierarchyCode: text }, ['hierarchyCode'])),
      CFLicenses: list(lookup({ licenseText: text }, ['licenseText'])),
      CFItemTypes: list(lookup({ hierarchyCode: text, typeCode: text }, ['description', 'hierarchyCode'])),
      CFAssociationGroupings: list(lookup({}, [])),
      ...since11({}),
    },
    [],
  );
  return close(
    {
      CFDocument: document, CFItems: list(item), CFAssociations: list(association), CFDefinitions: definitions,
      CFRubrics: list(describeRubric(identified, base, since11)), ...since11({}),
    },
    ['CFDocument'],
  );
} // biome-ignore format: the field lists read better packed

function describeRubric(
  identified: Schema,
  base: readonly string[],
  since11: (fields: Schema) => Schema,
): Schema {
  const level = close(
    {
      ...identified,
      description: words,
      quality: words,
      score: { type: 'number' },
      feedback: words,
      position: { type: 'integer' },
      rubricCriterionId: uuid,
    },
    base,
  );
  const criterion = close(
    {
      ...identified,
      category: words,
      description: words,
      CFItemURI: link,
      weight: { type: 'number' },
      position: { type: 'integer' },
      rubricId: uuid,
      CFRubricCriterionLevels: list(level),
      ...since11({}),
    },
    base,
  );
  return close(
    { ...identified, title: words, description: words, CFRubricCriteria: list(criterion), ...since11({}) },
    base,
  );
}

function close(properties: Schema, required: readonly string[]): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

function list(items: Schema): Schema {
  return { type: 'array', items };
}
