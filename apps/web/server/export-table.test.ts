import { describe, expect, it } from 'vitest';
import { exportTable, writeCsv } from './export-table.ts';

const columns = [
  { header: 'Nom', value: (row: { name: string; share: number | null }) => row.name },
  { header: 'Part', value: (row: { name: string; share: number | null }) => row.share },
];
const rows = [
  { name: 'A "b"; c', share: 0.5 },
  { name: '=HYPERLINK()', share: null },
];

describe('writeCsv', () => {
  it('writes what a French spreadsheet opens', () => {
    expect(writeCsv({ language: 'fr', columns, rows })).toBe(
      '\ufeffNom;Part\r\n"A ""b""; c";0,5\r\n\'=HYPERLINK();\r\n',
    );
  });

  it('writes what an English spreadsheet opens', () => {
    expect(writeCsv({ language: 'en', columns, rows })).toContain('"A ""b""; c",0.5\r\n');
  });
});

describe('exportTable', () => {
  it('gives a workbook', async () => {
    const response = await exportTable({ fileName: 'liste', format: 'xlsx', language: 'fr', columns, rows });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([bytes[0], bytes[1]]).toEqual([0x50, 0x4b]);
    expect(response.headers.get('content-disposition')).toContain('liste.xlsx');
  });
});
