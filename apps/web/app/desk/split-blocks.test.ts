import { describe, expect, it } from 'vitest';
import { splitBlocks } from './split-blocks.ts';

describe('splitBlocks', () => {
  it.each([
    ['paragraphs and headings apart', '<h1>A</h1>\n<p>b<br>c</p>', ['<h3>A</h3>', '<p>b<br>c</p>']],
    [
      'a list is one block',
      '<ul><li><p>a</p></li><li>b</li></ul><p>c</p>',
      ['<ul><li><p>a</p></li><li>b</li></ul>', '<p>c</p>'],
    ],
    ['text outside of a block is kept', 'début<p>a</p>fin', ['début', '<p>a</p>', 'fin']],
    ['a rule is not a place', '<p>a</p><hr><p>b</p>', ['<p>a</p>', '<p>b</p>']],
    ['an element left open is kept whole', '<p>a<strong>b</p>', ['<p>a<strong>b</p>']],
  ])('%s', (_name, html, blocks) => {
    expect(splitBlocks(html)).toEqual(blocks);
  });

  it('loses no text', () => {
    const html = '<h2>Titre</h2><p>un <em>deux</em></p><table><tr><td>3</td></tr></table>reste';
    const text = (value: string): string => value.replace(/<[^>]*>/g, '');
    expect(text(splitBlocks(html).join(''))).toBe(text(html));
  });
});
