import type { CFPackage } from './case-package.ts';

/** The same package for a CASE 1.0 reader: fields that 1.1 introduced are left out, addresses point at v1p0. */
export function downgradeCase(framework: CFPackage): CFPackage {
  const { frameworkType, caseVersion, ...document } = framework.CFDocument;
  return rewriteAddresses({ ...framework, CFDocument: document });
}

/** Every `/ims/case/v1p1/` address of a value, rewritten for v1p0; texts are left alone. */
export function rewriteAddresses<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    key === 'uri' && typeof inner === 'string' ? inner.replace('/ims/case/v1p1/', '/ims/case/v1p0/') : inner,
  );
}
