import { readFileSync } from 'node:fs';
import { countFramework, hashFramework } from '@etalon/core/framework';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { importFramework } from '../import-framework.ts';
import { answerCase } from './answer-case.ts';
import { describeCasePackage } from './case-schema.ts';
import { downgradeCase } from './downgrade-case.ts';
import { type CaseExport, exportCase } from './export-case.ts';

const fileName = 'aivancity-chef-de-projet-ia.txt';
const bytes = readFileSync(new URL(`../../../content/frameworks/${fileName}`, import.meta.url));
const { framework } = await importFramework({ fileName, bytes });
if (framework === null) throw new Error('the real document must import');

const options: CaseExport = {
  baseUrl: 'https://etalon.example',
  namespace: '0f6f1a0e-5f4f-4b39-9a4c-2f6a0c3d8b11',
  version: '2026',
  creator: 'aivancity',
  publishedAt: '2026-11-25T10:00:00Z',
  adoptionStatus: 'Adopted',
  license: { title: 'Licence de test', text: 'Texte de la licence.' },
};
const recent = exportCase(framework, options);
const old = downgradeCase(recent);
const ajv = new Ajv2020({ allErrors: true });
const versions = [
  { version: '1.1', found: recent, path: '/ims/case/v1p1' },
  { version: '1.0', found: old, path: '/ims/case/v1p0' },
] as const;

test.each(versions)('the CASE $version package is valid against our schema of it', ({ version, found }) => {
  const validate = ajv.compile(describeCasePackage(version));
  validate(found);
  expect(validate.errors).toBeNull();
  expect(validate({ ...found, note: '' })).toBe(false);
  expect(validate({ ...found, CFItems: found.CFItems.map(({ uri, ...item }) => item) })).toBe(false);
});

test('a 1.1 package is not a valid 1.0 one: it says its version', () => {
  expect(ajv.compile(describeCasePackage('1.0'))(recent)).toBe(false);
});

test.each(versions)(
  'a CASE $version package gives the same framework back, to the same hash',
  async ({ found }) => {
    const json = new TextEncoder().encode(JSON.stringify(found));
    const back = await importFramework({ fileName: 'export.json', bytes: json });
    expect(back.diagnostics).toEqual([]);
    expect(back.framework).toEqual(framework);
    if (back.framework !== null) expect(hashFramework(back.framework)).toBe(hashFramework(framework));
  },
);

test('items that travelled out of order come back in order', async () => {
  const shuffled = {
    ...recent,
    CFItems: recent.CFItems.toReversed(),
    CFAssociations: recent.CFAssociations.toReversed(),
    CFRubrics: recent.CFRubrics.toReversed(),
  };
  const json = new TextEncoder().encode(JSON.stringify(shuffled));
  const back = await importFramework({ fileName: 'export.json', bytes: json });
  expect(back.framework).toEqual(framework);
});

test('identifiers are the same for the same version, and all different within it', () => {
  expect(exportCase(framework, options)).toEqual(recent);
  const identifiers = [
    recent.CFDocument,
    ...recent.CFItems,
    ...recent.CFAssociations,
    ...recent.CFRubrics,
    ...recent.CFRubrics.flatMap((rubric) => rubric.CFRubricCriteria),
    ...recent.CFDefinitions.CFItemTypes,
  ].map(({ identifier }) => identifier);
  expect(new Set(identifiers).size).toBe(identifiers.length);
  const next = exportCase(framework, { ...options, version: '2027' });
  expect(next.CFItems.some(({ identifier }) => identifiers.includes(identifier))).toBe(false);
});

test('the package holds 64 criteria in 17 rubrics and links each « suite » to its head', () => {
  expect(recent.CFRubrics).toHaveLength(countFramework(framework).activities);
  expect(recent.CFRubrics.flatMap((rubric) => rubric.CFRubricCriteria)).toHaveLength(64);
  const chains = recent.CFAssociations.filter(({ associationType }) => associationType === 'precedes');
  expect(chains.map((link) => [link.originNodeURI.title, link.destinationNodeURI.title])).toEqual([
    ['S-A1.1', 'S-A2.1'],
    ['S-A2.3', 'S-A3.3'],
    ['S-A1.6', 'S-A2.6'],
    ['S-A1.6', 'S-A3.6'],
  ]);
});

test.each([
  ['no document', { CFItems: [] }, '/CFDocument'],
  ['items that are no list', { ...recent, CFItems: {} }, '/CFItems'],
  ['an item without text', { ...recent, CFItems: [{ identifier: 'x' }] }, '/CFItems/0/fullStatement'],
  ['an item twice', { ...recent, CFItems: [recent.CFItems[0], recent.CFItems[0]] }, '/CFItems/1'],
  [
    'an item under two parents',
    { ...recent, CFAssociations: [recent.CFAssociations[0], recent.CFAssociations[0]] },
    '/CFAssociations/1',
  ],
])('a package with %s is refused with its place', async (_, json, place) => {
  const back = await importFramework({
    fileName: 'x.json',
    bytes: new TextEncoder().encode(JSON.stringify(json)),
  });
  expect(back.framework).toBeNull();
  expect(back.diagnostics).toEqual([
    expect.objectContaining({ code: 'framework.case-unreadable', info: expect.objectContaining({ place }) }),
  ]);
});

test('a package of another kind of framework is an error, not an empty framework', async () => {
  const json = { ...recent, CFItems: recent.CFItems.map((item) => ({ ...item, CFItemType: 'Standard' })) };
  const back = await importFramework({
    fileName: 'x.json',
    bytes: new TextEncoder().encode(JSON.stringify(json)),
  });
  expect(back.framework).toBeNull();
  expect(back.diagnostics.map(({ code }) => code)).toEqual(['framework.no-block']);
});

const [item] = recent.CFItems;
const [association] = recent.CFAssociations;
const [rubric] = recent.CFRubrics;
const [type] = recent.CFDefinitions.CFItemTypes;
const [license] = recent.CFDefinitions.CFLicenses ?? [];
const document = recent.CFDocument;
const absent = '00000000-0000-4000-8000-000000000000';

test.each(versions)('the endpoints of CASE $version answer the resource asked for', ({ path }) => {
  const ask = (resource: string): unknown => {
    const answer = answerCase({ path: `${path}/${resource}`, query: {}, packages: [recent] });
    expect(answer.status, resource).toBe(200);
    return answer.body;
  };
  const v = path.slice(-4);
  const uri = `https://etalon.example/ims/case/${v}/CFDocuments/${document.identifier}`;
  const link = { title: document.title, identifier: document.identifier, uri };
  expect(ask(`CFDocuments/${document.identifier}`)).toMatchObject({
    uri,
    CFPackageURI: { uri: uri.replace('CFDocuments', 'CFPackages') },
  });
  expect(ask(`CFPackages/${document.identifier}`)).toEqual(v === 'v1p1' ? recent : old);
  expect(ask(`CFItems/${item?.identifier}`)).toMatchObject({ humanCodingScheme: 'B1', CFDocumentURI: link });
  expect(ask(`CFItemAssociations/${item?.identifier}`)).toMatchObject({
    CFItem: { humanCodingScheme: 'B1' },
    CFAssociations: { length: 4 },
  });
  expect(ask(`CFAssociations/${association?.identifier}`)).toMatchObject({ CFDocumentURI: link });
  expect(ask(`CFRubrics/${rubric?.identifier}`)).toMatchObject({
    title: 'A1.1',
    CFRubricCriteria: { length: 3 },
  });
  expect(ask(`CFItemTypes/${type?.identifier}`)).toMatchObject({ CFItemTypes: { length: 5 } });
  expect(ask(`CFLicenses/${license?.identifier}`)).toMatchObject({ title: 'Licence de test' });
  expect(JSON.stringify(ask('CFDocuments'))).toContain(document.identifier);
});

test.each([
  ['CFItems/not-a-uuid', 400, 'invalid_uuid'],
  [`CFItems/${absent}`, 404, 'unknownobject'],
  [`CFDocuments/${absent}`, 404, 'unknownobject'],
  [`CFPackages/${absent}`, 404, 'unknownobject'],
  [`CFItemAssociations/${absent}`, 404, 'unknownobject'],
  [`CFAssociations/${absent}`, 404, 'unknownobject'],
  [`CFRubrics/${absent}`, 404, 'unknownobject'],
  [`CFItemTypes/${absent}`, 404, 'unknownobject'],
  [`CFSubjects/${absent}`, 404, 'unknownobject'],
  [`CFConcepts/${absent}`, 404, 'unknownobject'],
  [`CFLicenses/${absent}`, 404, 'unknownobject'],
  [`CFAssociationGroupings/${absent}`, 404, 'unknownobject'],
  ['CFItems', 404, 'unknownobject'],
  ['constructor/x', 404, 'unknownobject'],
  ['CFDocuments?sort=colour', 400, 'invalid_sort_field'],
  ['CFDocuments?orderBy=up', 400, 'invalid_sort_field'],
  ['CFDocuments?fields=title,colour', 400, 'invalid_selection_field'],
  ['CFDocuments?limit=-1', 400, 'invalid_selection_field'],
  ['CFDocuments?offset=x', 400, 'invalid_selection_field'],
  ["CFDocuments?filter=colour='red'", 400, 'invalid_selection_field'],
  ['CFDocuments?filter=title', 400, 'invalid_selection_field'],
])('%s is refused as 1EdTech services refuse', (resource, status, code) => {
  const [path = '', search = ''] = resource.split('?');
  const query = Object.fromEntries(new URLSearchParams(search));
  const answer = answerCase({ path: `/ims/case/v1p1/${path}`, query, packages: [recent] });
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({
    imsx_codeMajor: 'failure',
    imsx_severity: 'error',
    imsx_codeMinor: { imsx_codeMinorField: [{ imsx_codeMinorFieldValue: code }] },
  });
});

const years = ['2024', '2025', '2026'].map((version) =>
  exportCase({ ...framework, title: `Référentiel ${version}` }, { ...options, version }),
);

test.each([
  [{}, ['2024', '2025', '2026'], 3],
  [{ sort: 'title', orderBy: 'desc' }, ['2026', '2025', '2024'], 3],
  [{ sort: 'title', limit: '2' }, ['2024', '2025'], 3],
  [{ sort: 'title', limit: '2', offset: '2' }, ['2026'], 3],
  [{ sort: 'title', limit: '0' }, [], 3],
  [{ sort: 'title', filter: "version>'2024'" }, ['2025', '2026'], 2],
  [{ sort: 'title', filter: "version='2024' OR title~'REFERENTIEL 2026'" }, ['2024'], 1],
  [{ sort: 'title', filter: "version>='2025' AND version!='2026'" }, ['2025'], 1],
] as const)('CFDocuments with %j lists %j', (query, expected, total) => {
  const answer = answerCase({ path: '/ims/case/v1p1/CFDocuments', query, packages: years });
  const body: { readonly CFDocuments: readonly { readonly version: string }[] } = Object(answer.body);
  const found = body.CFDocuments.map(({ version }) => version);
  expect('sort' in query ? found : found.toSorted()).toEqual(expected);
  expect(answer.headers['x-total-count']).toBe(String(total));
});

test('fields keeps only what was asked, and the pages are linked', () => {
  const query = { fields: 'title,version', limit: '1', offset: '1', sort: 'title' };
  const answer = answerCase({ path: '/ims/case/v1p1/CFDocuments', query, packages: years });
  expect(answer.body).toEqual({ CFDocuments: [{ title: 'Référentiel 2025', version: '2025' }] });
  for (const rel of ['first', 'last', 'next', 'prev']) expect(answer.headers.link).toContain(`rel="${rel}"`);
});
