import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeIdleRuns, findRunKind, performRun } from '@etalon/runs';
import type { WorkshopEngine } from '@etalon/usecases';

/** The run kinds of the workshop, each run in a process of its own with a folder of its own. */
export const workshopEngine: WorkshopEngine = {
  describe: (name) => {
    const { kind, version, title, interactive } = findRunKind(name);
    return { kind, version, title, interactive };
  },
  check: (kind, parameters, inputs) => findRunKind(kind).check(parameters, inputs),
  perform: async (task, { onProgress, onKept, signal, keep }) => {
    const folder = await mkdtemp(join(tmpdir(), 'etalon-run-'));
    try {
      const { result, outputs } = await performRun({ ...task, folder }, { onProgress, onKept, signal });
      return await keep({
        result,
        outputs: outputs.map((output) => ({ ...output, path: join(folder, output.name) })),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Ends the processes kept warm for interactive runs. */
export function closeWorkshopEngine(): void {
  closeIdleRuns();
}
