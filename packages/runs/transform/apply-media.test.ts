import type { AblationDocument, TimedNode } from '@etalon/transform';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDigits, type Tone, writeWav, zipFiles } from './media-files.contract.ts';
import { openTransformTrial, readDocument, SPLIT, triedNode } from './try-transform.contract.ts';

const { run } = openTransformTrial();

let archive: Uint8Array = new Uint8Array();
let digits: Awaited<ReturnType<typeof readDigits>> = [];
let lines: readonly string[] = [];

beforeAll(async () => {
  digits = await readDigits();
  archive = zipFiles(Object.fromEntries(digits.map(({ png }, at) => [`chiffres/${at}.png`, png])));
  lines = ['fichier,classe', ...digits.map(({ digit }, at) => `${at}.png,${digit}`)];
});

const parameters = (nodes: readonly ReturnType<typeof triedNode>[], more: object = {}) => ({
  task: 'classification' as const,
  target: 'classe',
  split: SPLIT,
  nodes: [...nodes],
  ...JSON.parse(JSON.stringify(more)),
});
const reader = triedNode('image', { columns: ['fichier'], params: { width: 8, height: 8, colour: 'grey' } });
const apply = (nodes: readonly ReturnType<typeof triedNode>[], more: object = {}) =>
  run('transform.apply', lines, parameters(nodes, more), archive);

describe('300 real handwritten digits', () => {
  test('become standardised pixels learned on one side, by the names of files inside folders of the archive', async () => {
    const outcome = await apply([reader, triedNode('scale-channels', { deps: ['image'] })]);
    const document = readDocument(outcome);
    expect(document.media).toEqual([
      expect.objectContaining({
        node: 'image',
        files: 300,
        formats: { png: 300 },
        sizes: { smallest: [8, 8], largest: [8, 8] },
        told: [],
      }),
    ]);
    expect(document.vectors).toMatchObject({ rows: 300, columns: 64, missing: 0 });
    expect(document.nodes.map(({ id, gives, fitted }) => [id, gives, fitted])).toEqual([
      ['image', 'pictures', 0],
      ['scale-channels', 'matrix', document.split.train],
    ]);
    expect(document.nodes[0]?.preview[0]?.thumbnail).toMatchObject({ kind: 'picture', width: 8, height: 8 });
    expect(document.nodes[0]?.preview[0]?.thumbnail?.levels).toHaveLength(64);
  });

  test('a picture altered after the wall stands in training alone; the ablation compares with and without', async () => {
    const nodes = [
      triedNode('augment-turn', { columns: ['fichier'], params: { copies: 1, degrees: 10 } }),
      reader,
      triedNode('pixels', { deps: ['image'] }),
    ];
    const document = readDocument(await apply(nodes));
    expect(document.split).toMatchObject({ copies: document.split.train });
    expect(document.leaks.filter(({ code }) => code === 'augmented-before-split')).toEqual([]);
    expect(document.vectors.repeatedRows).toBeLessThan(5);
    const before = triedNode('augment-turn', { columns: ['fichier'], fitsOn: 'all' });
    const leaky = readDocument(await apply([before, ...nodes.slice(1)]));
    expect(leaky.leaks).toContainEqual(
      expect.objectContaining({ code: 'augmented-before-split', count: document.split.test }),
    );
    const { result } = await run('transform.ablate', lines, parameters(nodes), archive);
    const found: AblationDocument = JSON.parse(JSON.stringify(result));
    expect(found.whole).toBeGreaterThan(0.8);
    expect(found.ablations.map(({ without, instead, train }) => [without, instead, train])).toEqual([
      ['augment-turn', 'nothing', document.split.train],
      ['augment-turn', 'plain-copies', 2 * document.split.train],
    ]);
    for (const { interval, difference } of found.ablations) {
      expect(interval?.lo).toBeLessThanOrEqual(difference);
      expect(interval?.hi).toBeGreaterThanOrEqual(difference);
    }
  });

  test('the same picture on both sides, under two names, is a leak with its lines', async () => {
    const first = digits[0]?.png ?? new Uint8Array();
    const both = zipFiles({
      ...Object.fromEntries(digits.map(({ png }, at) => [`${at}.png`, png])),
      'copie.png': first,
    });
    const rows = [
      'fichier,classe,cote',
      ...digits.map(({ digit }, at) => `${at}.png,${digit},a`),
      'copie.png,0,b',
    ];
    const split = { method: 'column', column: 'cote', testValue: 'b', testShare: 0.2, seed: 1 };
    const document = readDocument(
      await run(
        'transform.apply',
        rows,
        parameters([reader, triedNode('picture-hash', { deps: ['image'] })], { split }),
        both,
      ),
    );
    expect(document.leaks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          code: 'same-files',
          type: 'L1.4',
          node: 'image',
          count: 1,
          lines: [2, 302],
        }),
        expect.objectContaining({ code: 'near-pictures', column: 'fichier', count: 1, lines: [2, 302] }),
      ]),
    );
  });

  test('t-SNE lays the digits out with its fidelity and what five seeds have in common', async () => {
    const document = readDocument(
      await apply([reader, triedNode('pixels', { deps: ['image'] })], { picture: 'tsne' }),
    );
    const { reduction } = document;
    expect(reduction).toMatchObject({
      method: 'tsne',
      refusal: null,
      stability: { seeds: 5, neighbours: 10 },
    });
    expect(reduction.fidelity?.trustworthiness).toBeGreaterThan(0.95);
    expect(reduction.stability?.least).toBeLessThanOrEqual(reduction.stability?.mean ?? 0);
    expect(reduction.stability?.least).toBeGreaterThan(0.3);
  });

  test('reading a picture is in the cost of its node', async () => {
    const { result } = await run(
      'transform.time',
      lines,
      parameters([reader, triedNode('gradients', { deps: ['image'], params: { cell: 2 } })]),
      archive,
    );
    const { nodes }: { nodes: readonly TimedNode[] } = JSON.parse(JSON.stringify(result));
    expect(nodes.map(({ id }) => id)).toEqual(['image', 'gradients']);
    expect(nodes[0]?.microseconds).toBeGreaterThan(50);
  });
});

const tone = (hertz: number, given: Partial<Tone> = {}): Uint8Array =>
  writeWav({
    rate: 16_000,
    channels: 1,
    seconds: 0.5,
    at: (time, channel) => (0.5 - 0.1 * channel) * Math.sin(2 * Math.PI * hertz * time),
    ...given,
  });

describe('sounds', () => {
  const files = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `s${at}.wav`,
      tone(
        at % 2 === 0 ? 300 + at : 1800 + 3 * at,
        at < 10 ? { rate: 44_100, channels: 2 } : at < 14 ? { rate: 8_000 } : {},
      ),
    ]),
  );
  const rows = [
    'fichier,classe',
    ...Object.keys(files).map((name, at) => `${name},${at % 2 ? 'haut' : 'bas'}`),
  ];
  const sound = triedNode('sound', { columns: ['fichier'], params: { rate: 16_000 } });
  const chain = [
    sound,
    triedNode('log-mel', { deps: ['sound'], params: { bands: 20, floor: 1e-10 } }),
    triedNode('mfcc', { deps: ['log-mel'] }),
    triedNode('pool-frames', { deps: ['mfcc'] }),
    triedNode('sound-figures', { deps: ['sound'] }),
  ];

  test('of three rates, stereo and mono, become cepstral coefficients; what was changed is told', async () => {
    const document = readDocument(await run('transform.apply', rows, parameters(chain), zipFiles(files)));
    expect(document.vectors).toMatchObject({ rows: 40, columns: 26 + 5, missing: 0 });
    expect(document.media[0]).toMatchObject({
      files: 40,
      formats: { wav: 40 },
      rates: [
        { rate: 8_000, count: 4 },
        { rate: 16_000, count: 26 },
        { rate: 44_100, count: 10 },
      ],
      told: [{ what: 'stereo', count: 10, file: 's0.wav' }],
    });
    const codes = document.warnings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['media-stereo', 'media-rates', 'media-raised']));
    expect(document.nodes.map(({ preview }) => preview[0]?.thumbnail?.kind ?? null)).toEqual([
      'wave',
      'frames',
      'frames',
      null,
      null,
    ]);
  });

  test('silence has the least power and no hole; without a least power it is refused with its line', async () => {
    const quiet = { ...files, 's3.wav': tone(0, { at: () => 0 }) };
    const made = readDocument(
      await run('transform.apply', rows, parameters(chain.slice(0, 4)), zipFiles(quiet)),
    );
    expect(made.vectors.missing).toBe(0);
    expect(made.warnings).toContainEqual({
      code: 'media-silent',
      node: 'sound',
      params: { count: 1, file: 's3.wav' },
    });
    const bare = [
      sound,
      triedNode('log-mel', { deps: ['sound'], params: { floor: 0 } }),
      ...chain.slice(2, 4),
    ];
    await expect(run('transform.apply', rows, parameters(bare), zipFiles(quiet))).rejects.toMatchObject({
      code: 'transform.log-of-zero',
      info: { node: 'log-mel', line: 5 },
    });
  });

  test('frames one after the other want sounds of one length, which the reader gives', async () => {
    const uneven = zipFiles({ ...files, 's5.wav': tone(440, { seconds: 0.7 }) });
    const flat = (params: object) => [
      triedNode('sound', { columns: ['fichier'], params: JSON.parse(JSON.stringify(params)) }),
      triedNode('log-mel', { deps: ['sound'], params: { bands: 8 } }),
      triedNode('pool-frames', { deps: ['log-mel'], params: { pool: 'flatten' } }),
    ];
    await expect(run('transform.apply', rows, parameters(flat({})), uneven)).rejects.toMatchObject({
      code: 'transform.uneven-frames',
      info: { line: 7, frames: 68, first: 48 },
    });
    const made = readDocument(await run('transform.apply', rows, parameters(flat({ seconds: 0.5 })), uneven));
    expect(made.vectors.columns).toBe(48 * 8);
    expect(made.warnings).toContainEqual({
      code: 'media-cut',
      node: 'sound',
      params: { count: 1, file: 's5.wav' },
    });
  });
});

describe('files that give nothing are told with their line', () => {
  const broken = (): Uint8Array => digits[1]?.png.subarray(0, 60) ?? new Uint8Array();
  test.each([
    { title: 'a damaged picture', name: '1.png', content: broken, code: 'media.damaged-image', line: 3 },
    {
      title: 'a text',
      name: '2.png',
      content: () => Buffer.from('bonjour'),
      code: 'media.not-image',
      line: 4,
    },
  ])('$title', async ({ name, content, code, line }) => {
    const bad = zipFiles({
      ...Object.fromEntries(digits.map(({ png }, at) => [`${at}.png`, png])),
      [name]: content(),
    });
    const nodes = [reader, triedNode('pixels', { deps: ['image'] })];
    await expect(run('transform.apply', lines, parameters(nodes), bad)).rejects.toMatchObject({
      code,
      info: { node: 'image', file: name, line, count: 1 },
    });
    const filtered = [triedNode('filter-unreadable', { columns: ['fichier'] }), ...nodes];
    const document = readDocument(await run('transform.apply', lines, parameters(filtered), bad));
    expect(document.filters).toEqual([expect.objectContaining({ rowsIn: 300, rowsOut: 299 })]);
    expect(document.warnings).toContainEqual(
      expect.objectContaining({ code: 'media-unreadable', params: { count: 1, file: name } }),
    );
  });

  test('a file that the archive does not hold, no archive, tensors above memory, an archive that swells', async () => {
    const nodes = [reader, triedNode('pixels', { deps: ['image'] })];
    const few = zipFiles({ '0.png': digits[0]?.png ?? new Uint8Array() });
    await expect(run('transform.apply', lines, parameters(nodes), few)).rejects.toMatchObject({
      code: 'transform.file-not-found',
      info: { file: '1.png', line: 3, count: 299 },
    });
    await expect(run('transform.apply', lines, parameters(nodes))).rejects.toMatchObject({
      code: 'transform.no-archive',
    });
    const large = [
      triedNode('image', { columns: ['fichier'], params: { width: 512, height: 512 } }),
      triedNode('pixels', { deps: ['image'] }),
    ];
    await expect(run('transform.apply', lines, parameters(large), archive)).rejects.toMatchObject({
      code: 'transform.too-large',
    });
    const bomb = zipFiles({ '0.png': new Uint8Array(60_000_000) });
    await expect(run('transform.apply', lines, parameters(nodes), bomb)).rejects.toMatchObject({
      code: 'E_BOMB',
    });
  });
});
