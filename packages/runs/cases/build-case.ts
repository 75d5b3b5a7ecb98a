import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildTabularCase, loadCase } from '@etalon/cases';
import { EtalonError } from '@etalon/error';
import { isJsonObject, type Json } from '@etalon/workshop';
import { type Zippable, zipSync } from 'fflate';
import type { RunKind } from '../run-kind.ts';
import { readBlueprint } from './read-blueprint.ts';

const FIXED_TIME = new Date(2001, 6, 1);
const ARCHIVE = 'cas.zip';

function readForm(parameters: Json): { readonly content: Json; readonly seed: string } {
  const { content = null, seed = '' } = isJsonObject(parameters) ? parameters : {};
  if (typeof seed !== 'string' || seed.trim() === '') throw new EtalonError('cases.seed-empty');
  return { content, seed };
}

/** Builds one parallel form of the case that a document describes, from its clean table: a package as one archive. */
export const buildCaseRun: RunKind = {
  kind: 'cases.build',
  version: '1.0.0',
  title: { fr: 'Construction d’un cas', en: 'Build of a case' },
  interactive: false,
  check: (parameters, inputs) => {
    readBlueprint(readForm(parameters).content);
    if (inputs.length !== 1)
      throw new EtalonError('runs.bad-inputs', { info: { wanted: 1, given: inputs.length } });
  },
  perform: async (task, tools) => {
    const { content, seed } = readForm(task.parameters);
    const folder = join(task.folder, 'cas');
    const manifest = await buildTabularCase({
      blueprint: readBlueprint(content),
      clean: task.inputs[0]?.path ?? '',
      seed,
      out: folder,
      onProgress: tools.report,
    });
    const entries: Zippable = {};
    for (const path of ['case.json', ...manifest.files.map((file) => file.path)])
      entries[path] = [readFileSync(join(folder, path)), { mtime: FIXED_TIME, level: 6 }];
    writeFileSync(join(task.folder, ARCHIVE), zipSync(entries));
    const byOperator = Map.groupBy(loadCase(folder).defects.defects, (defect) => defect.operator);
    return {
      result: {
        sha256: manifest.sha256,
        caseId: manifest.id,
        version: manifest.version,
        planted: Object.fromEntries([...byOperator].map(([operator, rows]) => [operator, rows.length])),
        files: manifest.files.map(({ path, bytes, visible }) => ({ path, bytes, visible })),
        smoke: manifest.smokeQueries.map(({ id, label, sha256 }) => ({ id, label, sha256 })),
      },
      outputs: [{ name: ARCHIVE, mediaType: 'application/zip' }],
    };
  },
};
