import { expect, it } from 'vitest';
import { workFolder } from '../testing/work-folder.ts';
import { sniffDialect } from './sniff-dialect.ts';

const { write } = workFolder();

it.each([
  { text: 'a,b\n1.5,2\n', expected: { delimiter: ',', decimal: '.', dateOrder: 'ymd' } },
  { text: 'a;b\n1,5;2,5\n3,5;4\n', expected: { delimiter: ';', decimal: ',' } },
  { text: 'a\tb\tc\n1\t2\t3\n', expected: { delimiter: '\t' } },
  { text: 'a|b\n"x|y"|2\n', expected: { delimiter: '|' } },
  { text: 'seule\n1\n2\n', expected: { delimiter: ',' } },
  { text: 'd,v\n01/31/2024,1\n02/01/2024,2\n', expected: { dateOrder: 'mdy' } },
  { text: 'd;v\n01/02/2024;1\n', expected: { dateOrder: 'dmy' } },
  { text: 'nom\nœuvre à 3 €\n', expected: { encoding: 'utf-8' } },
])('sniffs $text', async ({ text, expected }) => {
  expect(await sniffDialect(write('t.csv', text))).toMatchObject(expected);
});

it('reads windows-1252 as « latin-1 », wherever in the file the first accent is', async () => {
  const late = Buffer.concat([
    Buffer.from('nom\n'),
    Buffer.alloc(3_000_000, 'abc\n'),
    Buffer.from([0xe9, 0x0a]),
  ]);
  expect(await sniffDialect(write('tard.csv', late))).toMatchObject({ encoding: 'latin-1' });
});

it('does not take a character cut between two reads for another encoding', async () => {
  const text = `n\n${'a'.repeat(1024 * 1024 - 3)}é\n`;
  expect(await sniffDialect(write('coupe.csv', text))).toMatchObject({ encoding: 'utf-8' });
});
