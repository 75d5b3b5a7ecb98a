import { encodePng } from '@etalon/media';
import { linearModel } from '@etalon/onnx/testing/models';
import { expect, it } from 'vitest';
import { inspectPiece } from './inspect-piece.ts';
import { previewPiece } from './preview-piece.ts';
import { presentationParts, zip } from './testing/office-files.ts';
import { workFolder } from './testing/work-folder.ts';

const { write } = workFolder();
const read = (fileName: string, content: string | Uint8Array) => {
  const file = { path: write(fileName, content), fileName, slot: 'other' } as const;
  return Promise.all([inspectPiece(file), previewPiece(file)]);
};

const SLIDES = [
  { lines: ['Prévoir les retards', 'Équipe & données'], notes: ['Dire d’où viennent les vols.'] },
  { lines: ['Ce que dit l’essai'], notes: [] },
  { lines: [], notes: [] },
] as const;

it('reads a presentation slide by slide, in its order, its notes after each slide', async () => {
  const [facts, shown] = await read('soutenance.pptx', zip(presentationParts(SLIDES)));
  expect(facts).toMatchObject({ kind: 'note', form: 'pptx', pages: 3 });
  expect(shown).toMatchObject({
    kind: 'pages',
    total: 3,
    pages: [
      {
        number: 1,
        text: 'Prévoir les retards\nÉquipe & données\n\n— Notes —\nDire d’où viennent les vols.',
      },
      { number: 2, text: 'Ce que dit l’essai' },
      { number: 3, text: '' },
    ],
  });
});

it('counts the pictures of a presentation that it does not show, and refuses one that is cut', async () => {
  const parts = presentationParts(SLIDES);
  const [facts] = await read('a.pptx', zip({ ...parts, 'ppt/media/image1.png': new Uint8Array(40) }));
  expect(facts).toMatchObject({ findings: [{ what: 'pictures-left-out', count: 1 }] });
  const [cut] = await read(
    'b.pptx',
    zip({ ...parts, 'ppt/slides/slide2.xml': '<p:sld xmlns:p="x"><p:cSld>' }),
  );
  expect(cut).toMatchObject({ kind: 'refused', code: 'E_SCHEMA', place: 'ppt/slides/slide2.xml' });
  const entity = '<!DOCTYPE a [<!ENTITY b "c">]><p:sld xmlns:p="x">&b;</p:sld>';
  const [hostile] = await read('c.pptx', zip({ ...parts, 'ppt/slides/slide2.xml': entity }));
  expect(hostile).toMatchObject({ kind: 'refused', code: 'E_XXE', place: 'ppt/slides/slide2.xml' });
});

it('draws an image again for the screen, its own size told', async () => {
  const pixels = new Uint8Array(2000 * 10 * 3).fill(120);
  const png = await encodePng(pixels, { width: 2000, height: 10, channels: 3 });
  const [facts, shown] = await read('schema.png', png);
  expect(facts).toMatchObject({ kind: 'image', format: 'png', width: 2000, height: 10 });
  expect(shown).toMatchObject({ kind: 'image', width: 2000, height: 10 });
  expect(shown.kind === 'image' && shown.source).toMatch(/^data:image\/jpeg;base64,\/9j\//);
});

it('refuses an image that is cut, and one that is in a slot for tables', async () => {
  const png = await encodePng(new Uint8Array(300 * 300), { width: 300, height: 300, channels: 1 });
  const [cut] = await read('coupee.png', png.subarray(0, 60));
  expect(cut).toMatchObject({ kind: 'refused', code: 'E_SCHEMA' });
  const path = write('table.csv', png);
  expect(await inspectPiece({ path, fileName: 'table.csv', slot: 'dataset' })).toMatchObject({
    kind: 'refused',
    code: 'E_UNSUPPORTED',
  });
});

it('reads the card of an ONNX model without running it, and refuses what is none', async () => {
  const [facts, shown] = await read('modele.onnx', linearModel());
  expect(facts).toMatchObject({ kind: 'model', nodes: 2, parameters: 6 });
  expect(shown).toMatchObject({ kind: 'model', card: { inputs: [{ name: 'x', type: 'float32' }] } });
  const [none] = await read('faux.onnx', 'id;p_oui\n1;0,5\n');
  expect(none).toMatchObject({ kind: 'refused', code: 'E_SCHEMA' });
  const [pickled] = await read('torch.onnx', Buffer.from('8004950000000000', 'hex'));
  expect(pickled).toMatchObject({ kind: 'refused', code: 'E_PICKLE' });
});
