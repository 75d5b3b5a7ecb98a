import { mkdirSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { type Duckdb, openDuckdb } from '@etalon/duckdb';
import { errorCode, errorInfo } from '@etalon/error';
import { openR, type RSession } from '@etalon/webr';
import { findRunKind } from '../run-kinds.ts';
import { openKeeper } from './open-keeper.ts';
import type { RunMessage, RunRequest } from './run-message.ts';

function send(message: RunMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined) resolve();
    else process.send(message, () => resolve());
  });
}

/** R works a little even when nothing is asked of it: a person who went away does not keep it. */
const IDLE_R_MS = 120_000;

let session: Promise<RSession> | null = null;
let rest: NodeJS.Timeout | undefined;

function releaseLater(): void {
  if (session === null) return;
  rest = setTimeout(() => {
    const ending = session;
    session = null;
    void ending?.then((open) => open.close()).catch(() => undefined);
  }, IDLE_R_MS);
}

function shareR(): Promise<RSession> {
  session ??= openR().catch((error: unknown) => {
    session = null;
    throw error;
  });
  return session;
}

async function perform({ task, databaseMb, threads, keepMs }: RunRequest): Promise<void> {
  clearTimeout(rest);
  const opened: Duckdb[] = [];
  const open = async (): Promise<Duckdb> => {
    const temporaryFolder = join(task.folder, 'spill');
    mkdirSync(temporaryFolder, { recursive: true });
    const folders = new Set([task.folder, ...task.inputs.map((input) => dirname(input.path))]);
    const duck = await openDuckdb({
      allowedFolders: [...folders],
      memoryMb: databaseMb,
      threads,
      temporaryFolder,
    });
    opened.push(duck);
    return duck;
  };
  try {
    const outcome = await findRunKind(task.kind).perform(task, {
      openDuckdb: open,
      openR: shareR,
      report: (share, step) => void send({ kind: 'progress', share, step }),
      keep: openKeeper({
        folder: task.folder,
        everyMs: keepMs,
        now: () => performance.now(),
        tell: (message) => void send(message),
      }),
    });
    await send({ kind: 'done', outcome });
  } catch (error) {
    await send({ kind: 'failed', code: errorCode(error) ?? 'runs.process-ended', info: errorInfo(error) });
  } finally {
    for (const duck of opened) duck.close();
    releaseLater();
  }
}

// Whoever started it kills it once it has answered: what was compiled is kept before.
flushCompileCache();
process.on('message', (request: RunRequest) => void perform(request));
process.once('disconnect', () => process.exit());
