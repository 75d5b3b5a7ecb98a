import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldProblems, keptValues, parseForm } from './form.ts';

const schema = z.object({ label: z.string().min(3), level: z.enum(['A', 'B']) });

function formOf(entries: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

function problemsOf(entries: Readonly<Record<string, string>>) {
  try {
    parseForm(schema, formOf(entries));
  } catch (error) {
    return fieldProblems('en', error);
  }
  return null;
}

describe('parseForm', () => {
  it('gives the typed content', () => {
    expect(parseForm(schema, formOf({ label: 'abc', level: 'A' }))).toEqual({ label: 'abc', level: 'A' });
  });

  it('names each field that is wrong, with a sentence', () => {
    expect(problemsOf({ label: 'a', level: 'C' })).toEqual({
      label: 'Missing or too short.',
      level: 'Choose one of the values offered.',
    });
  });
});

describe('keptValues', () => {
  it('shows again what was typed, never a secret', () => {
    expect(keptValues(formOf({ label: 'abc', newPassword: 'x' }))).toEqual({ label: 'abc' });
  });
});
