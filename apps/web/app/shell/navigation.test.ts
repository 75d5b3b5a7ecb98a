import { ROLES } from '@etalon/usecases';
import { describe, expect, it } from 'vitest';
import { findSection, navigationOf } from './navigation.ts';

function pathsOf(...roles: readonly (typeof ROLES)[number][]): readonly string[] {
  return navigationOf({ userId: 'u', roles }).map(({ path }) => path);
}

describe('navigationOf', () => {
  it.each(ROLES)('shows a %s at most seven entries, each once', (role) => {
    const paths = pathsOf(role);
    expect(paths.length).toBeLessThanOrEqual(7);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it.each([
    ['candidate', '/journal'],
    ['candidate', '/jury'],
    ['examiner', '/deliberations'],
    ['officer', '/jury'],
    ['auditor', '/jury'],
    ['auditor', '/personnes'],
    ['candidate', '/sessions'],
    ['candidate', '/echeances'],
    ['officer', '/calendrier'],
  ] as const)('hides from a %s the entry %s', (role, path) => {
    expect(pathsOf(role)).not.toContain(path);
  });

  it.each([
    ['candidate', '/candidatures'],
    ['examiner', '/jury'],
    ['president', '/deliberations'],
    ['officer', '/referentiels'],
    ['officer', '/sessions'],
    ['officer', '/personnes'],
    ['auditor', '/sessions'],
    ['officer', '/echeances'],
    ['examiner', '/calendrier'],
    ['author', '/cas'],
    ['auditor', '/journal'],
  ] as const)('shows a %s the entry %s', (role, path) => {
    expect(pathsOf(role)).toContain(path);
  });
});

describe('findSection', () => {
  it.each([
    ['officer', '/sessions/s1/jurys', '/sessions'],
    ['officer', '/programmes/plateformes', '/sessions'],
    ['officer', '/missions/m1', '/candidats'],
    ['examiner', '/missions/m1', '/missions'],
    ['examiner', '/moderation', '/jury'],
    ['officer', '/conservation', '/echeances'],
    ['officer', '/jurysprudence', null],
    ['officer', '/compte', null],
  ] as const)('puts the page of a %s at %s in %s', (role, page, path) => {
    const found = findSection(navigationOf({ userId: 'u', roles: [role] }), page);
    expect(found?.path ?? null).toBe(path);
  });
});
