import { isJsonList, isJsonObject, type Json, type JsonObject } from '../json.ts';

/** Fields of a draft read one by one: what is missing is empty, never a fault. */
export const readText = (item: JsonObject, key: string): string => {
  const value = item[key];
  return typeof value === 'string' ? value : '';
};

export const readMaybeText = (item: JsonObject, key: string): string | null => {
  const value = item[key];
  return typeof value === 'string' && value !== '' ? value : null;
};

export const readNumber = (item: JsonObject, key: string): number | null => {
  const value = item[key];
  return typeof value === 'number' ? value : null;
};

export const readObject = (item: JsonObject, key: string): JsonObject => {
  const value = item[key];
  return isJsonObject(value) ? value : {};
};

export const readMaybeObject = (item: JsonObject, key: string): JsonObject | null => {
  const value = item[key];
  return isJsonObject(value) ? value : null;
};

export const readItems = (item: JsonObject, key: string): readonly JsonObject[] => {
  const value = item[key];
  return isJsonList(value) ? value.filter(isJsonObject) : [];
};

export const readTexts = (item: JsonObject, key: string): readonly string[] => {
  const value = item[key];
  return isJsonList(value) ? value.filter((row) => typeof row === 'string') : [];
};

export const readChoice = <T extends string>(
  value: Json | undefined,
  choices: readonly T[],
  fallback: T,
): T => choices.find((choice) => choice === value) ?? fallback;
