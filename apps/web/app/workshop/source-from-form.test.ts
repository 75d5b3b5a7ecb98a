import { errorCode, errorInfo } from '@etalon/error';
import { expect, it } from 'vitest';
import { sourceFromForm } from './source-from-form.ts';

const HTTP = {
  ...{
    acte: 'adresse',
    connection: 'c',
    name: '',
    address: ' https://api.test/v1 ',
    what: 'records',
    pointer: '/data',
  },
  ...{ paging: 'link', next: '', parameter: '', size: '1', header: '', secret: '' },
};
const SQL = {
  ...{
    acte: 'base',
    connection: 'c',
    name: 'vols',
    host: 'base.test',
    port: '5432',
    database: 'b',
    user: 'u',
  },
  ...{ password: '', encryption: 'encrypted', query: 'select 1', format: 'parquet' },
};

function read(base: Readonly<Record<string, string>>, change: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...base, ...change })) form.set(name, value);
  return sourceFromForm(form);
}

it.each([
  [{ paging: 'none' }, { kind: 'none' }],
  [
    { paging: 'next-url', next: '/next' },
    { kind: 'next-url', pointer: '/next' },
  ],
  [
    { paging: 'cursor', next: '/c', parameter: 'p' },
    { kind: 'cursor', pointer: '/c', parameter: 'p' },
  ],
  [
    { paging: 'page', parameter: 'p', size: '0' },
    { kind: 'page', parameter: 'p', first: 0 },
  ],
  [
    { paging: 'offset', parameter: 'p', size: '50' },
    { kind: 'offset', parameter: 'p', size: 50 },
  ],
])('the paging %j is read', (typed, paging) => {
  expect(read(HTTP, typed)).toEqual({
    ...{ connectionId: 'c', name: '' },
    source: {
      kind: 'http',
      address: 'https://api.test/v1',
      records: { pointer: '/data', paging },
      header: null,
    },
  });
});

it('a file asks for no paging; a key goes with its header', () => {
  const { source } = read(HTTP, { what: 'file', paging: 'cursor', header: 'X-Key', secret: 'k' });
  expect(source).toMatchObject({ records: null, header: { name: 'X-Key', value: 'k' } });
});

it('a base is read with its encryption', () => {
  expect(read(SQL)).toMatchObject({
    name: 'vols',
    source: { kind: 'postgresql', port: 5432, encrypted: true },
  });
  expect(read(SQL, { encryption: 'plain' }).source).toMatchObject({ encrypted: false, password: '' });
});

it.each([
  [HTTP, { address: '' }, 'address'],
  [HTTP, { pointer: 'data' }, 'pointer'],
  [HTTP, { paging: 'cursor', next: '/c' }, 'parameter'],
  [HTTP, { paging: 'next-url' }, 'next'],
  [HTTP, { paging: 'offset', parameter: 'p', size: '0' }, 'size'],
  [HTTP, { name: '../x' }, 'name'],
  [SQL, { port: '0' }, 'port'],
  [SQL, { host: 'base test' }, 'host'],
  [SQL, { query: ' ' }, 'query'],
])('in %o, %o names the field at fault', (base, change, field) => {
  let failure: unknown = null;
  try {
    read(base, change);
  } catch (error) {
    failure = error;
  }
  expect(errorCode(failure)).toBe('form.invalid');
  expect(String(errorInfo(failure).fields)).toMatch(new RegExp(`^${field}\u0000`));
});
