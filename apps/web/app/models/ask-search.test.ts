import { findDocumentKind, isJsonObject, type JsonObject } from '@etalon/workshop';
import { readModels } from '@etalon/workshop/models';
import { expect, test } from 'vitest';
import { isSearched, readAskedSearch, SEARCH } from './ask-search.ts';
import { makeTableRequest } from './ask-training.ts';

const file = { name: 'clients.csv', sha256: 'a'.repeat(64) };

function documentOn(target: string): JsonObject {
  const content = findDocumentKind('models').create();
  const training = isJsonObject(content.training) ? content.training : {};
  return { ...content, training: { ...training, file, target } };
}

const FORM = { algorithm: 'tree', method: 'sequential', trials: '40', patience: '7', outer: '3' };

/** A run as the form asks it of this document. */
function runOn(content: JsonObject) {
  const request = makeTableRequest(readModels(content).training);
  return { parameters: { ...request?.parameters, ...SEARCH.parse(FORM) }, inputs: [file] };
}

test('a search stays that of its table and plan whatever its form asks of it', () => {
  const content = documentOn('parti');
  expect(isSearched(runOn(content), content)).toBe(true);
  expect(isSearched(runOn(content), documentOn('montant'))).toBe(false);
  const other = { ...runOn(content), inputs: [{ ...file, sha256: 'b'.repeat(64) }] };
  expect(isSearched(other, content)).toBe(false);
});

test('the form shows again what was asked, whether the search ended or was cut', () => {
  const asked = { algorithm: 'tree', method: 'sequential', trials: 40, patience: 7, outer: 3 };
  expect(readAskedSearch(runOn(documentOn('parti')))).toEqual(asked);
});

test('the form shows the usual values before the first search, and for what an older one does not say', () => {
  const usual = { algorithm: 'boosting', method: 'random', trials: 20, patience: 0, outer: 0 };
  expect(readAskedSearch(null)).toEqual(usual);
  expect(readAskedSearch({ parameters: { trials: 12 } })).toEqual({ ...usual, trials: 12 });
});
