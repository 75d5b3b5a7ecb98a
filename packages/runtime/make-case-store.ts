import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  DEFECT_OPERATORS,
  isVisiblePath,
  listVisibleFiles,
  loadCase,
  loadCaseManifest,
  verifyCase,
} from '@etalon/cases/reader';
import { EtalonError } from '@etalon/error';
import type { CaseStore } from '@etalon/usecases';
import { unzipSync } from 'fflate';

const FOLDER = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)?$/i;
/** What a built archive may hold: names under the folders of a package, nothing that climbs. */
const CASE_PATH =
  /^(case|defects|facts|calibration)\.json$|^brief\.md$|^(donnees|notes|truth|truth\/sources|caseKey)\/[\w][\w.-]*$/;

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
    install: async (folder, archivePath) => {
      const place = await locate(folder);
      if (existsSync(join(place, 'case.json')) && verifyCase(place).length === 0) return;
      const draft = `${place}.partial`;
      await rm(draft, { recursive: true, force: true });
      for (const [path, bytes] of Object.entries(unzipSync(await readFile(archivePath)))) {
        if (!CASE_PATH.test(path)) throw new EtalonError('case.archive-altered');
        await mkdir(dirname(join(draft, path)), { recursive: true });
        await writeFile(join(draft, path), bytes);
      }
      if (verifyCase(draft).length > 0) throw new EtalonError('case.archive-altered');
      await rm(place, { recursive: true, force: true });
      await rename(draft, place);
    },
    openVisible: async (folder, path) => {
      const place = await locate(folder);
      const file = listVisibleFiles(loadCaseManifest(place)).find((row) => row.path === path);
      if (file === undefined || !isVisiblePath(path)) throw new EtalonError('case.file-not-visible');
      return { bytes: file.bytes, stream: createReadStream(join(place, path)) };
    },
  };
}
