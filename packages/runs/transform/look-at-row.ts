import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EtalonError, errorCode } from '@etalon/error';
import { type LookedRow, mixChannels, type PipelineNode, resizePicture, type Table } from '@etalon/transform';
import type { RunKind, RunOutput, RunTask } from '../run-kind.ts';
import { toJson } from '../statistics/to-json.ts';
import { readRows } from './load-rows.ts';
import { openEntries } from './open-entries.ts';
import { findArchive, readTransformParameters, type TransformParameters } from './parameters.ts';

const MOST_CHARACTERS = 2_000;
/** Pixels of the larger side of what a page shows, and samples of a sound: a minute at 48 kHz. */
const MOST_SIDE = 480;
const MOST_SAMPLES = 2_880_000;

/** One row of the file, by its line: its cells, and the images and sounds that it names, decoded and written again. */
export const lookAtRow: RunKind = {
  kind: 'transform.look',
  version: '1.0.0',
  title: { fr: 'Une ligne telle qu’elle est', en: 'One row as it is' },
  interactive: true,
  check: (parameters, inputs) => {
    readTransformParameters(parameters, inputs);
  },
  perform: async (task, tools) => {
    const parameters = readTransformParameters(task.parameters, task.inputs);
    const { line = 0, nodes } = parameters;
    const table = await readRows(await tools.openDuckdb(), task, parameters);
    const row = table.lines.indexOf(line);
    if (row < 0)
      throw new EtalonError('transform.no-line', {
        info: { line, first: table.lines[0] ?? 0, last: table.lines.at(-1) ?? 0 },
      });
    const readers = nodes.filter(
      ({ op, columns }, at) =>
        (op === 'image' || op === 'sound') &&
        nodes.findIndex((other) => other.op === op && other.columns[0] === columns[0]) === at,
    );
    const outputs: RunOutput[] = [];
    const files: LookedRow['files'][number][] = [];
    for (const node of readers) files.push(await showFile(task, { node, table, row, outputs, parameters }));
    const looked: LookedRow = {
      line,
      cells: [...table.columns].map(([column, cells]) => ({
        column,
        text: String(cells[row] ?? '').slice(0, MOST_CHARACTERS),
      })),
      files,
    };
    return { result: toJson(looked), outputs };
  },
};

async function showFile(
  task: RunTask,
  given: {
    readonly node: PipelineNode;
    readonly table: Table;
    readonly row: number;
    readonly outputs: RunOutput[];
    readonly parameters: TransformParameters;
  },
): Promise<LookedRow['files'][number]> {
  const { node, table, row, outputs, parameters } = given;
  const [column = ''] = node.columns;
  const file = String(table.columns.get(column)?.[row] ?? '');
  const kind = node.op === 'image' ? 'picture' : 'sound';
  const archive = findArchive(task.inputs, parameters);
  if (archive === undefined) throw new EtalonError('transform.no-archive', { info: { node: node.id } });
  const [found] = openEntries(await readFile(archive.path))([file]);
  const content = found?.[1] ?? null;
  const told = { column, file, kind } as const;
  if (content === null) return { ...told, output: null, fault: 'transform.file-not-found' };
  try {
    const made = kind === 'picture' ? await drawPicture(content) : await playSound(content);
    const name = `${outputs.length + 1}.${made.form}`;
    await writeFile(join(task.folder, name), made.bytes);
    outputs.push({ name, mediaType: made.mediaType });
    return { ...told, output: name, fault: null };
  } catch (error) {
    const code = errorCode(error);
    if (code === null || !code.startsWith('media.')) throw error;
    return { ...told, output: null, fault: code };
  }
}

interface Shown {
  readonly form: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

async function drawPicture(content: Buffer): Promise<Shown> {
  const { decodeImage, encodePng } = await import('@etalon/media');
  const image = await decodeImage(content);
  const scale = Math.min(1, MOST_SIDE / Math.max(image.width, image.height));
  const [width, height] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const size = { width: width ?? 1, height: height ?? 1 };
  const picture = resizePicture(image, { ...size, crop: false, grey: false });
  return {
    form: 'png',
    mediaType: 'image/png',
    bytes: await encodePng(picture.data, { ...size, channels: 3 }),
  };
}

async function playSound(content: Buffer): Promise<Shown> {
  const { decodeSound, encodeWav } = await import('@etalon/media');
  const { rate, channels } = await decodeSound(content);
  const samples = mixChannels(channels).subarray(0, MOST_SAMPLES);
  return { form: 'wav', mediaType: 'audio/wav', bytes: encodeWav(samples, rate) };
}
