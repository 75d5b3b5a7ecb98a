import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DEFECT_OPERATORS,
  isVisiblePath,
  listVisibleFiles,
  loadCase,
  loadCaseManifest,
  parseCaseKey,
} from '@etalon/cases/reader';
import { EtalonError } from '@etalon/error';
import type { CaseStore } from '@etalon/usecases';

const FOLDER = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)?$/i;
const KEY_FILE = 'anomalies.json';

/** Case packages under one folder; only what the manifest calls visible is ever opened for someone. */
export function makeCaseStore(root: string): CaseStore {
  const locate = async (folder: string): Promise<string> => {
    if (!FOLDER.test(folder) || folder.includes('..')) throw new EtalonError('case.folder-not-found');
    return join(root, folder);
  };
  return {
    locate,
    readManifest: async (folder) => loadCaseManifest(await locate(folder)),
    countPlanted: async (folder) => {
      const { defects } = loadCase(await locate(folder)).defects;
      const byOperator = Map.groupBy(defects, (defect) => defect.operator);
      return DEFECT_OPERATORS.flatMap((operator) => {
        const count = byOperator.get(operator)?.length ?? 0;
        return count === 0 ? [] : [{ operator, count }];
      });
    },
    readBrief: async (folder) => readFile(join(await locate(folder), 'brief.md'), 'utf8'),
    readKey: async (folder) => {
      const path = join(await locate(folder), 'caseKey', KEY_FILE);
      return existsSync(path) ? parseCaseKey(KEY_FILE, await readFile(path, 'utf8')) : null;
    },
    openVisible: async (folder, path) => {
      const place = await locate(folder);
      const file = listVisibleFiles(loadCaseManifest(place)).find((row) => row.path === path);
      if (file === undefined || !isVisiblePath(path)) throw new EtalonError('case.file-not-visible');
      return { bytes: file.bytes, stream: createReadStream(join(place, path)) };
    },
  };
}
