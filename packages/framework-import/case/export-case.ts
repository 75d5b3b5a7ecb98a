import {
  type Activity,
  type Framework,
  type FrameworkItem,
  listActivities,
  listItems,
  type SituationChain,
} from '@etalon/core/framework';
import { v5 } from 'uuid';
import type {
  CFAssociation,
  CFItem,
  CFItemType,
  CFLicense,
  CFPackage,
  CFRubric,
  LinkUri,
} from './case-package.ts';
import { ITEM_TYPES } from './item-types.ts';
import { writeChain, writePlace, writeSource } from './source-notes.ts';

export interface CaseExport {
  /** Public address of the instance, without a final slash. */
  readonly baseUrl: string;
  /** UUID under which every identifier is derived (UUIDv5): same namespace and version, same identifiers. */
  readonly namespace: string;
  /** Version of the framework, for instance its content hash or `2026`. */
  readonly version: string;
  readonly creator: string;
  /** ISO 8601 instant of the publication, in UTC. */
  readonly publishedAt: string;
  readonly adoptionStatus: 'Draft' | 'Adopted' | 'Deprecated';
  readonly license?: { readonly title: string; readonly text: string };
}

interface Context extends CaseExport {
  readonly framework: Framework;
  readonly document: LinkUri;
}

/** A framework as a CASE 1.1 CFPackage. Throws when the namespace is not a UUID. */
export function exportCase(framework: Framework, options: CaseExport): CFPackage {
  const base = { ...options, framework };
  const document = link(base, 'CFDocuments', 'document', framework.title);
  const context: Context = { ...base, document };
  const items = listItems(framework).filter(({ kind }) => kind !== 'criterion');
  const license = options.license === undefined ? [] : [exportLicense(context, options.license)];
  const [licensed] = license;
  return {
    CFDocument: {
      ...identify(context, 'CFDocuments', 'document'),
      frameworkType: 'ext:certification',
      caseVersion: '1.1',
      creator: options.creator,
      title: framework.title,
      language: framework.language,
      version: options.version,
      adoptionStatus: options.adoptionStatus,
      notes: writeSource(framework.source),
      ...(licensed === undefined
        ? {}
        : { licenseURI: { title: licensed.title, identifier: licensed.identifier, uri: licensed.uri } }),
    },
    CFItems: items.map((item) => exportItem(context, item)),
    CFAssociations: [...exportHierarchy(context, items), ...exportChains(context)],
    CFDefinitions: {
      CFItemTypes: ITEM_TYPES.map(
        ({ kind, ...type }): CFItemType => ({
          ...identify(context, 'CFItemTypes', `type/${kind}`),
          ...type,
          typeCode: kind,
        }),
      ),
      ...(license.length === 0 ? {} : { CFLicenses: license }),
    },
    CFRubrics: listActivities(framework).map((activity) => exportRubric(context, activity)),
  };
}

function exportItem(context: Context, item: FrameworkItem): CFItem {
  const type = ITEM_TYPES.find(({ kind }) => kind === item.kind);
  const chain = item.kind === 'situation' ? findChain(context.framework, item.id) : null;
  const title = type?.title ?? item.kind;
  return {
    ...identify(context, 'CFItems', item.id),
    fullStatement: item.text,
    humanCodingScheme: item.id,
    CFItemType: title,
    CFItemTypeURI: link(context, 'CFItemTypes', `type/${item.kind}`, title),
    language: context.framework.language,
    notes: `${writePlace(item.place)}${writeChain(chain)}`,
  };
}

function exportHierarchy(context: Context, items: readonly FrameworkItem[]): readonly CFAssociation[] {
  return items.map((item, index) => {
    const parent = parentOf(item);
    return {
      ...identify(context, 'CFAssociations', `child/${item.id}`),
      associationType: 'isChildOf',
      sequenceNumber: index + 1,
      originNodeURI: link(context, 'CFItems', item.id, item.id),
      destinationNodeURI: parent === null ? context.document : link(context, 'CFItems', parent, parent),
    };
  });
}

/** A situation precedes those that continue it. */
function exportChains(context: Context): readonly CFAssociation[] {
  return listActivities(context.framework).flatMap(({ situation }): readonly CFAssociation[] => {
    const head = situation.chain?.continues ?? null;
    if (head === null) return [];
    return [
      {
        ...identify(context, 'CFAssociations', `chain/${situation.id}`),
        associationType: 'precedes',
        originNodeURI: link(context, 'CFItems', head, head),
        destinationNodeURI: link(context, 'CFItems', situation.id, situation.id),
      },
    ];
  });
}

function exportRubric(context: Context, activity: Activity): CFRubric {
  const rubric = identify(context, 'CFRubrics', `rubric/${activity.id}`);
  return {
    ...rubric,
    title: activity.id,
    description: activity.criteria.map(({ place }) => writePlace(place)).join(', '),
    CFRubricCriteria: activity.criteria.map((criterion, index) => {
      const identified = identify(context, 'CFRubrics', `criterion/${criterion.id}`);
      return {
        ...identified,
        uri: `${rubric.uri}#${criterion.id}`,
        category: criterion.id,
        description: criterion.text,
        CFItemURI: link(context, 'CFItems', activity.id, activity.id),
        position: index + 1,
        rubricId: rubric.identifier,
      };
    }),
  };
}

function exportLicense(
  context: Context,
  license: { readonly title: string; readonly text: string },
): CFLicense {
  return { ...identify(context, 'CFLicenses', 'license'), title: license.title, licenseText: license.text };
}

function parentOf(item: FrameworkItem): string | null {
  if (item.kind === 'block' || item.kind === 'award-condition') return null;
  return item.kind === 'activity' ? item.block : item.activity;
}

function findChain(framework: Framework, situation: string): SituationChain | null {
  return (
    listActivities(framework).find((activity) => activity.situation.id === situation)?.situation.chain ?? null
  );
}

function identify(
  context: CaseExport,
  resource: string,
  name: string,
): { readonly identifier: string; readonly uri: string; readonly lastChangeDateTime: string } {
  const identifier = v5(`${context.version}/${name}`, context.namespace);
  const uri = `${context.baseUrl}/ims/case/v1p1/${resource}/${identifier}`;
  return { identifier, uri, lastChangeDateTime: context.publishedAt };
}

function link(context: CaseExport, resource: string, name: string, title: string): LinkUri {
  const { identifier, uri } = identify(context, resource, name);
  return { title, identifier, uri };
}
