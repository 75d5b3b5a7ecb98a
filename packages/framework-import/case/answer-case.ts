import type { CFPackage, LinkUri } from './case-package.ts';
import { downgradeCase, rewriteAddresses } from './downgrade-case.ts';
import { type CaseQuery, type CaseRecord, selectDocuments } from './select-documents.ts';
import { type CaseAnswer, refuseCase } from './status-info.ts';

export interface CaseRequest {
  /** Path of the request, from `/ims/case/v1p1/` or `/ims/case/v1p0/` on. */
  readonly path: string;
  readonly query: CaseQuery;
  /** The CASE 1.1 packages this instance publishes. */
  readonly packages: readonly CFPackage[];
}

type Finder = (packages: readonly CFPackage[], identifier: string) => unknown;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const FINDERS: Readonly<Record<string, Finder>> = {
  CFDocuments: (packages, id) => listDocuments(packages).find(({ identifier }) => identifier === id),
  CFPackages: (packages, id) => packages.find(({ CFDocument }) => CFDocument.identifier === id),
  CFItems: (packages, id) => findItem(packages, id),
  CFItemAssociations: (packages, id) => {
    const item = findItem(packages, id);
    if (item === undefined) return undefined;
    const CFAssociations = packages
      .flatMap((found) => found.CFAssociations)
      .filter(({ originNodeURI, destinationNodeURI }) =>
        [originNodeURI.identifier, destinationNodeURI.identifier].includes(id),
      );
    return { CFItem: item, CFAssociations };
  },
  CFAssociations: (packages, id) => findWithDocument(packages, id, (found) => found.CFAssociations),
  CFRubrics: (packages, id) =>
    packages.flatMap((found) => found.CFRubrics).find((rubric) => rubric.identifier === id),
  CFItemTypes: (packages, id) => {
    const types = packages.map((found) => found.CFDefinitions.CFItemTypes);
    const home = types.find((list) => list.some(({ identifier }) => identifier === id)) ?? [];
    const asked = home.find(({ identifier }) => identifier === id);
    if (asked === undefined) return undefined;
    return {
      CFItemTypes: [
        asked,
        ...home.filter((type) => type.hierarchyCode.startsWith(`${asked.hierarchyCode}.`)),
      ],
    };
  },
  CFLicenses: (packages, id) =>
    packages
      .flatMap((found) => found.CFDefinitions.CFLicenses ?? [])
      .find((license) => license.identifier === id),
  // Étalon publishes no subject, concept or grouping: asking for one answers that it is unknown.
  CFSubjects: () => undefined,
  CFConcepts: () => undefined,
  CFAssociationGroupings: () => undefined,
};

/** Answers the 12 read endpoints of CASE 1.1, and the same under v1p0 for a 1.0 reader; errors are imsx_StatusInfo. */
export function answerCase(request: CaseRequest): CaseAnswer {
  const match = /^\/ims\/case\/(v1p1|v1p0)\/(\w+)(?:\/([^/]*))?$/.exec(request.path);
  const [, version = '', resource = '', identifier] = match ?? [];
  const finder = Object.hasOwn(FINDERS, resource) ? FINDERS[resource] : undefined;
  if (finder === undefined) return refuseCase('unknownobject', 'no such endpoint');
  const old = version === 'v1p0';
  const packages = old ? request.packages.map(downgradeCase) : request.packages;
  if (resource === 'CFDocuments' && identifier === undefined) {
    const documents = listDocuments(packages);
    return selectDocuments(old ? rewriteAddresses(documents) : documents, request.query, request.path);
  }
  if (identifier === undefined) return refuseCase('unknownobject', 'an identifier is needed');
  if (!UUID.test(identifier)) return refuseCase('invalid_uuid', 'the identifier is not a UUID');
  const found = finder(packages, identifier.toLowerCase());
  if (found === undefined) return refuseCase('unknownobject', `nothing has the identifier ${identifier}`);
  return { status: 200, headers: {}, body: old ? rewriteAddresses(found) : found };
}

/** CFPackageURI belongs to the CFDocument resource, not to the document inside a package. */
function listDocuments(
  packages: readonly CFPackage[],
): readonly (CaseRecord & { readonly identifier: string })[] {
  return packages.map(({ CFDocument }) => {
    const { identifier, title, uri } = CFDocument;
    const CFPackageURI: LinkUri = { title, identifier, uri: uri.replace('/CFDocuments/', '/CFPackages/') };
    return { ...CFDocument, CFPackageURI };
  });
}

function findItem(packages: readonly CFPackage[], id: string): CaseRecord | undefined {
  return findWithDocument(packages, id, (found) => found.CFItems);
}

/** CFDocumentURI likewise belongs to the resource alone. */
function findWithDocument(
  packages: readonly CFPackage[],
  id: string,
  list: (found: CFPackage) => readonly { readonly identifier: string }[],
): CaseRecord | undefined {
  for (const found of packages) {
    const resource = list(found).find(({ identifier }) => identifier === id);
    if (resource === undefined) continue;
    const { title, identifier, uri } = found.CFDocument;
    return { ...resource, CFDocumentURI: { title, identifier, uri } };
  }
  return undefined;
}
