import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./messages/', import.meta.url);
const areas = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const PLACEHOLDER = /\{(\w+)/g;

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ''))].sort();
}

describe.each(areas)('messages of %s', (area) => {
  it('say the same thing in French and English, without exclamation marks', async () => {
    const exported: Record<string, unknown> = await import(new URL(area, folder).href);
    for (const catalogue of Object.values(exported)) {
      for (const [key, message] of Object.entries(Object(catalogue))) {
        const { fr, en }: { fr: unknown; en: unknown } = Object(message);
        if (typeof fr !== 'string' || typeof en !== 'string')
          throw new Error(`${area} ${key} lacks a language`);
        expect(fr.trim(), key).not.toBe('');
        expect(en.trim(), key).not.toBe('');
        expect(placeholders(en), key).toEqual(placeholders(fr));
        expect(`${fr}${en}`, key).not.toContain('!');
      }
    }
  });
});
