export type CaseVersion = '1.1' | '1.0';

export interface LinkUri {
  readonly title: string;
  readonly identifier: string;
  readonly uri: string;
}

interface Identified {
  readonly identifier: string;
  readonly uri: string;
  readonly lastChangeDateTime: string;
}

export interface CFDocument extends Identified {
  /** CASE 1.1 only, as `caseVersion`. */
  readonly frameworkType?: string;
  readonly caseVersion?: '1.1';
  readonly creator: string;
  readonly title: string;
  readonly publisher?: string;
  readonly language: string;
  readonly version: string;
  readonly adoptionStatus: string;
  readonly licenseURI?: LinkUri;
  readonly notes: string;
}

export interface CFItem extends Identified {
  readonly fullStatement: string;
  readonly humanCodingScheme: string;
  readonly CFItemType: string;
  readonly CFItemTypeURI: LinkUri;
  readonly language: string;
  readonly notes: string;
}

export interface CFAssociation extends Identified {
  readonly associationType: 'isChildOf' | 'precedes';
  readonly sequenceNumber?: number;
  readonly originNodeURI: LinkUri;
  readonly destinationNodeURI: LinkUri;
}

export interface CFRubricCriterion extends Identified {
  /** The criterion's id (`A1.1-1`). */
  readonly category: string;
  readonly description: string;
  readonly CFItemURI: LinkUri;
  readonly position: number;
  readonly rubricId: string;
}

export interface CFRubric extends Identified {
  readonly title: string;
  readonly description: string;
  readonly CFRubricCriteria: readonly CFRubricCriterion[];
}

export interface CFItemType extends Identified {
  readonly title: string;
  readonly description: string;
  readonly hierarchyCode: string;
  readonly typeCode: string;
}

export interface CFLicense extends Identified {
  readonly title: string;
  readonly licenseText: string;
}

export interface CFDefinitions {
  readonly CFItemTypes: readonly CFItemType[];
  readonly CFLicenses?: readonly CFLicense[];
}

/** A framework as 1EdTech CASE exchanges it: items in a tree of `isChildOf`, criteria in one rubric an activity. */
export interface CFPackage {
  readonly CFDocument: CFDocument;
  readonly CFItems: readonly CFItem[];
  readonly CFAssociations: readonly CFAssociation[];
  readonly CFDefinitions: CFDefinitions;
  readonly CFRubrics: readonly CFRubric[];
}
