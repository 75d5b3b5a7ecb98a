import { expect, it } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

it.each([
  { given: 'vols 2024.csv', kept: 'vols 2024.csv' },
  { given: '../../etc/passwd', kept: 'passwd' },
  { given: 'C:\\Users\\moi\\note.docx', kept: 'note.docx' },
  { given: 'e\u0301tude.pdf', kept: 'étude.pdf' },
  { given: 'a\u0000b\r\n\u202egpj.exe', kept: 'abgpj.exe' },
  { given: '...cache.csv', kept: 'cache.csv' },
  { given: '  ', kept: 'sans-nom' },
  { given: '', kept: 'sans-nom' },
  { given: `${'é'.repeat(300)}.parquet`, kept: `${'é'.repeat(172)}.parquet` },
])('shows $given as $kept', ({ given, kept }) => {
  expect(cleanFileName(given)).toBe(kept);
});
