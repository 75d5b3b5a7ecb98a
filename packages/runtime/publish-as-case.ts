import type { Framework } from '@etalon/core/framework';
import { type CFPackage, exportCase } from '@etalon/framework-import';
import type { FrameworkVersion, Instance } from '@etalon/usecases';

/** A published version as the CASE 1.1 package of this instance: same version, same identifiers. */
export function publishAsCase(
  instance: Instance,
  version: Pick<FrameworkVersion, 'id' | 'label' | 'publishedAt'> & { readonly framework: Framework },
): CFPackage {
  return exportCase(version.framework, {
    baseUrl: instance.origin,
    namespace: version.id,
    version: version.label,
    creator: instance.certifierName,
    publishedAt: version.publishedAt,
    adoptionStatus: 'Adopted',
  });
}

/** CASE address of every coded item of a package: competences by their item, criteria by their rubric criterion. */
export function listCaseAddresses(published: CFPackage): ReadonlyMap<string, string> {
  const items = published.CFItems.map((item) => [item.humanCodingScheme, item.uri] as const);
  const criteria = published.CFRubrics.flatMap((rubric) =>
    rubric.CFRubricCriteria.map((criterion) => [criterion.category, criterion.uri] as const),
  );
  return new Map([...items, ...criteria]);
}
