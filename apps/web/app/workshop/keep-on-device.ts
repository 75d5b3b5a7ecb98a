import { del, get, keys, set } from 'idb-keyval';
import type { Queue } from './edit-queue.ts';

const DELAY_MS = 120;

/** Where one page keeps what it has not sent yet; another page of the same person has its own. */
export interface DeviceShelf {
  readonly keep: (queue: Queue) => void;
  /** Writes at once what `keep` was told, for a page that goes away. */
  readonly settle: () => void;
  /** What pages that are closed left for this document; taken once. */
  readonly adopt: () => Promise<Queue>;
}

/** The shelf of this page on this device; without a database in the browser it keeps nothing, and typing goes on. */
export function openShelf(documentId: string, userId: string): DeviceShelf {
  const prefix = `etalon document ${documentId} ${userId} `;
  const own = `${prefix}${crypto.randomUUID()}`;
  let waiting: Queue | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    const queue = waiting;
    waiting = null;
    if (queue === null) return;
    void (queue.length === 0 ? del(own) : set(own, queue)).catch(() => undefined);
  };
  void holdName(own);
  return {
    keep: (queue) => {
      waiting = queue;
      clearTimeout(timer);
      timer = setTimeout(write, queue.length === 0 ? 0 : DELAY_MS);
    },
    settle: write,
    adopt: () => adoptClosed(prefix, own).catch(() => []),
  };
}

/** A page that is open holds the name of its queue, so that no other page sends it. */
async function holdName(name: string): Promise<void> {
  await navigator.locks?.request(name, () => new Promise<void>(() => undefined)).catch(() => undefined);
}

async function adoptClosed(prefix: string, own: string): Promise<Queue> {
  const adopted: Queue[] = [];
  const left = (await keys<string>()).filter((key) => String(key).startsWith(prefix) && key !== own);
  for (const key of left) {
    const take = async (): Promise<void> => {
      const queue = await get<Queue>(key);
      if (queue !== undefined) adopted.push(queue);
      await set(own, adopted.flat());
      await del(key);
    };
    if (navigator.locks === undefined) await take();
    else
      await navigator.locks.request(key, { ifAvailable: true }, (lock) =>
        lock === null ? undefined : take(),
      );
  }
  return adopted.flat();
}
