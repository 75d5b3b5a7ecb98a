import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { signInAs } from './demonstration.ts';
import { test } from './watch-browser.ts';
import { expectBothWidths } from './watch-page.ts';

interface Opened {
  readonly names: readonly string[];
  readonly read: (name: string) => string;
  readonly bytes: (name: string) => Uint8Array;
}

/** The archive that a page gives, as a stranger's program opens it. */
async function download(page: Page): Promise<Opened> {
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: /Télécharger l’archive/ }).click();
  const files = unzipSync(readFileSync(await (await coming).path()));
  const bytes = (name: string): Uint8Array => files[name] ?? new Uint8Array();
  return {
    names: Object.keys(files),
    bytes,
    read: (name) => new TextDecoder().decode(bytes(name)),
  };
}

/** Every file is as the manifest says, and the manifest names every file but itself. */
function expectManifest({ names, read, bytes }: Opened): void {
  const lines = read('manifeste.csv').trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(names.length - 1);
  for (const line of lines) {
    const [path = '', size, sha256] = line.split(';');
    expect(bytes(path).byteLength, path).toBe(Number(size));
    expect(createHash('sha256').update(bytes(path)).digest('hex'), path).toBe(sha256);
  }
}

test('the officer takes the archive of a session, and a stranger finds each decision with its reasons', async ({
  page,
}) => {
  await signInAs(page, 'officer');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  await expectBothWidths(page);
  const archive = await download(page);
  expectManifest(archive);
  const reports = archive.names.filter((name) => name.endsWith('compte-rendu.md')).map(archive.read);
  // Another test of the same register may have pronounced since.
  const decided = reports.find((text) => text.includes('Alix Lemoine'));
  expect(decided).toContain('prononcé le');
  expect(decided).toContain('Motif :');
  expect(decided).toMatch(/Règle R\d : Règle/);
  expect(decided).toContain('A1.2-3 : niveau 2');
  expect(decided).toContain('les manques et les doublons sont situés, les unités le sont moins');
  expect(archive.read('tableaux/decisions.csv')).toContain('Acquis');
  expect(archive.read('tableaux/regle-clause-par-clause.csv')).toContain('tenue');
  expect(archive.read('LISEZ-MOI.md')).toContain('compte-rendu.md');
  expect(archive.names.some((name) => name.includes('/remises/'))).toBe(false);
  expect(archive.read('journal/journal.jsonl').split('\n').length).toBeGreaterThan(20);
  expect(archive.read('tableaux/jurys-et-convocations.csv')).toContain('Claire Vasseur');
  expect(archive.read('session/deroulement.json')).toContain('"seats"');
  const book = unzipSync(archive.bytes('tableaux/classeur.xlsx'));
  expect(new TextDecoder().decode(book['xl/workbook.xml'])).toContain('décisions');
});

test('the auditor’s has the work and the judgements of each seat; a candidate’s names nobody who sat', async ({
  page,
}) => {
  await signInAs(page, 'auditor');
  await page.goto('/sessions');
  await page.getByRole('link', { name: 'Session de démonstration, bloc 2' }).click();
  await page.getByRole('link', { name: 'Archive', exact: true }).click();
  const audited = await download(page);
  expectManifest(audited);
  expect(audited.names.some((name) => /\/remises\/A1\.2\/note-/.test(name))).toBe(true);
  expect(audited.read('tableaux/jugements.csv')).toContain('J1');

  await signInAs(page, 'alix');
  await page.goto('/candidatures');
  await page.getByRole('link', { name: 'Archive', exact: true }).first().click();
  await expectBothWidths(page);
  const own = await download(page);
  expectManifest(own);
  const report = own.names.find((name) => name.endsWith('compte-rendu.pdf')) ?? '';
  expect(Buffer.from(own.bytes(report)).toString('latin1')).toContain('pdfuaid:part');
  const all = own.names
    .filter((name) => /\.(md|json|csv)$/.test(name))
    .map(own.read)
    .join('\n');
  expect(all).toContain('les manques et les doublons sont situés');
  for (const member of ['Inès Cordier', 'Marc Delattre', 'Claire Vasseur']) expect(all).not.toContain(member);
});
