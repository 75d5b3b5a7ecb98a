import { type OralEntry, type OralRecord, readOral } from '@etalon/core/oral';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readStored, writeStored } from '../desk/device-store.ts';
import type { OralLive, OralPage } from './load-oral.ts';

const EXCHANGE_MS = 2500;
const TICK_MS = 500;

/** A line that this device has not seen the register keep. */
interface Pending {
  readonly id: string;
  readonly act: Readonly<Record<string, unknown>>;
  /** Milliseconds of this device's clock. */
  readonly madeAt: number;
}

export interface Oral {
  readonly record: OralRecord;
  readonly live: OralLive;
  /** How many lines wait on this device. */
  readonly waiting: number;
  readonly refused: readonly string[];
  readonly add: (act: Readonly<Record<string, unknown>>) => void;
}

type Answer = { readonly live: OralLive } | { readonly what: string } | null;

async function exchange(
  { seatId, situation }: OralPage,
  pending: readonly Pending[],
  now: number,
): Promise<Answer> {
  try {
    const response = await fetch(`/jury/${seatId}/oral/echange`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        situation,
        entries: pending.map(({ id, act, madeAt }) => ({ id, act, agoMs: Math.max(0, now - madeAt) })),
      }),
    });
    const answer: { live?: OralLive; what?: unknown } = await response.json();
    if (response.ok && answer.live !== undefined) return { live: answer.live };
    return typeof answer.what === 'string' ? { what: answer.what } : null;
  } catch {
    return null;
  }
}

function listStored(prefix: string): readonly Pending[] {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key): readonly Pending[] => {
        const row: { id?: unknown; act?: unknown; madeAt?: unknown } = Object(readStored(key));
        const { id, act, madeAt } = row;
        return typeof id === 'string' && typeof madeAt === 'number' && typeof act === 'object' && act !== null
          ? [{ id, act: { ...act }, madeAt }]
          : [];
      })
      .toSorted((a, b) => a.madeAt - b.madeAt);
  } catch {
    return [];
  }
}

/** A line as the page shows it before the register has it; an act that is none of ours shows nothing. */
function show(page: OralPage, { id, act, madeAt }: Pending, offset: number): readonly OralEntry[] {
  const at = new Date(madeAt + offset).toISOString();
  const entry = { id, seatId: page.seatId, act, at };
  return isEntry(entry) ? [entry] : [];
}

function isEntry(entry: { readonly act: Readonly<Record<string, unknown>> }): entry is OralEntry {
  return typeof entry.act.kind === 'string';
}

/** An oral on this device: what every device brought, what waits here, and the time, all from one record. */
export function useOral(page: OralPage): Oral {
  const prefix = `etalon.oral.${page.seatId}.${page.situation}.`;
  const [live, setLive] = useState(page.live);
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [now, setNow] = useState(page.live.now);
  // How far the clock of the register is ahead of this device's, from its last answer.
  const offset = useRef(0);
  const busy = useRef(false);

  const sync = useCallback(async () => {
    if (busy.current || !navigator.onLine) return;
    busy.current = true;
    try {
      const waiting = listStored(prefix);
      const drop = (id: string): boolean => writeStored(prefix + id, null);
      let answer = await exchange(page, waiting, Date.now());
      if (answer !== null && 'live' in answer) for (const { id } of waiting) drop(id);
      else if (answer !== null && waiting.length > 0)
        // One line that cannot be taken must not hold back the others.
        for (const one of waiting) {
          const alone = await exchange(page, [one], Date.now());
          if (alone === null) break;
          drop(one.id);
          if ('what' in alone) {
            const said = `${String(one.act.text ?? one.act.kind)} : ${alone.what}`;
            setRefused((rows) => [...rows, said]);
          } else answer = alone;
        }
      if (answer !== null && 'live' in answer) {
        offset.current = Date.parse(answer.live.now) - Date.now();
        setLive(answer.live);
      }
      setPending(listStored(prefix));
    } finally {
      busy.current = false;
    }
  }, [page, prefix]);

  useEffect(() => {
    offset.current = Date.parse(page.live.now) - Date.now();
    setPending(listStored(prefix));
    const again = (): void => void sync();
    again();
    const exchanges = setInterval(again, EXCHANGE_MS);
    const ticks = setInterval(() => setNow(new Date(Date.now() + offset.current).toISOString()), TICK_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(exchanges);
      clearInterval(ticks);
      window.removeEventListener('online', again);
    };
  }, [page, prefix, sync]);

  const add: Oral['add'] = (act) => {
    const row: Pending = { id: crypto.randomUUID(), act, madeAt: Date.now() };
    writeStored(prefix + row.id, row);
    setPending((rows) => [...rows, row]);
    void sync();
  };

  const shown = [...live.entries, ...pending.flatMap((row) => show(page, row, offset.current))];
  return { record: readOral(shown, now), live, waiting: pending.length, refused, add };
}
