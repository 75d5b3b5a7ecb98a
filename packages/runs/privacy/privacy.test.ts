import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json } from '@etalon/workshop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeIdleRuns, performRun } from '../process/perform-run.ts';
import { findRunKind } from '../run-kinds.ts';

let scratch = '';
const paths = new Map<string, string>();

const FILES: Readonly<Record<string, string>> = {
  // The second number has its key, the third holds a letter that no key can follow.
  'clients.csv': [
    'NUMÉRO_SÉCU;Prénom;CP;Genre;Pathologie;Commentaire',
    ...Array.from({ length: 40 }, (_, i) =>
      [
        i === 3 ? '2550814168O25 38' : '255081416802538',
        i % 2 === 0 ? 'Camille' : 'Nour',
        i < 20 ? '01000' : '75011',
        i % 2 === 0 ? 'F' : 'M',
        i < 20 ? 'aucune' : i % 3 === 0 ? 'asthme' : 'diabète',
        'appeler le 06 12 34 56 78',
      ].join(';'),
    ),
    '',
  ].join('\n'),
  'vide.csv': 'a;b\n',
  'image.csv': '\u0000\u0001\u0002',
};

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'etalon-privacy-'));
  for (const [name, text] of Object.entries(FILES)) {
    const path = join(scratch, name.replace('.csv', ''));
    await writeFile(path, text);
    paths.set(name, path);
  }
});
afterAll(async () => {
  closeIdleRuns();
  await rm(scratch, { recursive: true, force: true });
});

async function run(kind: string, file: string, parameters: Json): Promise<Json> {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const inputs = [{ name: file, path: paths.get(file) ?? '', sha256: '0'.repeat(64) }];
  const { result } = await performRun({ kind, parameters, inputs, folder, seed: 'ab12' });
  return result;
}

test('the scan names what it recognises by column, with the share and its interval, and keeps the zero of a postal code', async () => {
  const result = await run('privacy.scan', 'clients.csv', {});
  expect(result).toMatchObject({ kind: 'scanned', scan: { rows: 40, sample: { isWhole: true } } });
  const text = JSON.stringify(result);
  const nir = /"kind":"nir"[^}]*"recognised":(\d+),"tested":(\d+),"share":\{[^}]*\}/.exec(text);
  expect([nir?.[1], nir?.[2]]).toEqual(['39', '40']);
  expect(text).toContain('"kind":"postal-code"');
  expect(text).toContain('"sensitive":"health"');
});

test('classes give k, the unique rows and the fewest sensitive values in a class', async () => {
  const result = await run('privacy.anonymity', 'clients.csv', {
    declared: ['CP', 'Genre'],
    candidates: ['CP', 'Genre', 'Prénom'],
    sensitive: ['Pathologie'],
  });
  expect(result).toMatchObject({
    kind: 'measured',
    facts: { state: 'ok', declared: { k: 10, uniques: 0, diversity: [{ column: 'Pathologie', l: 1 }] } },
  });
});

test('an empty table leaves k undefined, and says so', async () => {
  const result = await run('privacy.anonymity', 'vide.csv', {
    declared: ['a'],
    candidates: ['a'],
    sensitive: [],
  });
  expect(result).toMatchObject({ facts: { state: 'empty', declared: { k: null } } });
});

test('a file that no reader takes is told by the code of its refusal', async () => {
  await expect(run('privacy.scan', 'image.csv', {})).rejects.toThrow(/^E_/);
});

test.each([
  {
    title: 'a column that the table has not',
    kind: 'privacy.anonymity',
    parameters: { declared: ['Âge'], candidates: [], sensitive: [] },
    code: 'privacy.column-missing',
  },
])('$title is told by its code', async ({ kind, parameters, code }) => {
  await expect(run(kind, 'clients.csv', parameters)).rejects.toThrow(code);
});

test('parameters of another shape are refused before anything is queued', () => {
  expect(() =>
    findRunKind('privacy.anonymity').check({ declared: 'CP' }, [{ name: 'a', sha256: '' }]),
  ).toThrow('runs.bad-parameters');
});

const PIA = {
  pia: { id: 7, status: 0, name: 'Assistance', author_name: 'Nour', dpo_opinion: '', is_example: 0 },
  answers: [
    {
      id: 1,
      pia_id: 7,
      reference_to: 111,
      data: { text: '<p>Assister les passagers.</p>', gauge: null, list: [] },
    },
    { id: 2, pia_id: 7, reference_to: 315, data: { text: '<p>Grave</p>', gauge: 5, list: [] } },
  ],
  measures: [],
  evaluations: [],
  comments: [{ id: 3, description: 'à garder' }],
};

test('an export of the CNIL tool comes in, a level off the scale kept, and goes out with what was not shown', async () => {
  const path = join(scratch, 'pia');
  await writeFile(path, JSON.stringify(PIA));
  paths.set('pia.json', path);
  const read = await run('privacy.pia-import', 'pia.json', {});
  expect(read).toMatchObject({ kind: 'read', assessment: { name: 'Assistance' } });
  const { assessment }: { assessment?: Json } = Object(read);
  const folder = await mkdtemp(join(scratch, 'run-'));
  const parameters = { assessment: assessment ?? {}, now: '2026-11-26T08:00:00.000Z' };
  const inputs = [{ name: 'pia.json', path, sha256: '0'.repeat(64) }];
  const { outputs } = await performRun({ kind: 'privacy.pia-export', parameters, inputs, folder, seed: 'a' });
  expect(outputs.map(({ name }) => name)).toEqual(['pia-cnil.json']);
  const written = JSON.parse(await readFile(join(folder, 'pia-cnil.json'), 'utf8'));
  expect(written.comments).toEqual(PIA.comments);
  expect(written.answers[0].data.text).toBe('<p>Assister les passagers.</p>');
});

test('an assessment born here goes out as a file that comes back the same', async () => {
  const folder = await mkdtemp(join(scratch, 'run-'));
  const parameters = {
    assessment: {
      name: 'Née ici',
      context: { processing: 'Assister' },
      principles: [{ id: 'basis', key: 'basis', answer: 'Contrat' }],
    },
    now: '2026-11-26T08:00:00.000Z',
  };
  await performRun({ kind: 'privacy.pia-export', parameters, inputs: [], folder, seed: 'a' });
  paths.set('born.json', join(folder, 'pia-cnil.json'));
  expect(await run('privacy.pia-import', 'born.json', {})).toMatchObject({
    assessment: { name: 'Née ici', context: { processing: 'Assister' } },
  });
});

test('another JSON is refused with what it lacks', async () => {
  paths.set('other.json', join(scratch, 'clients'));
  await expect(run('privacy.pia-import', 'other.json', {})).rejects.toThrow('privacy.impact-file-unreadable');
});
