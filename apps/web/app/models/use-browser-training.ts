import type { CardRecord, DeepWish, FitCurve } from '@etalon/deep';
import type { ErrorInfo } from '@etalon/error';
import { useEffect, useRef, useState } from 'react';
import type { BrowserPlace, TrainingOrder, TrainingReport } from './training-report.ts';

export type BrowserTraining =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'working';
      readonly share: number;
      readonly fit: number;
      readonly fits: number;
      readonly curves: readonly FitCurve[];
    }
  | {
      readonly kind: 'stopped' | 'done';
      readonly curves: readonly FitCurve[];
      readonly checkpoint: Uint8Array<ArrayBuffer>;
      /** SHA-256 of the weights kept by the first fit. */
      readonly hash: string;
    }
  | { readonly kind: 'failed'; readonly code: string; readonly info: ErrorInfo };

export interface BrowserTrainer {
  readonly state: BrowserTraining;
  /** The card that computes or computed, and how far it is from the processor; null while it is not compared. */
  readonly card: CardRecord | null;
  /** Why the processor took the place of the card. */
  readonly left: { readonly code: string; readonly info: ErrorInfo } | null;
  readonly start: (place: BrowserPlace) => Promise<void>;
  readonly stop: () => void;
}

export async function hashBytes(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A training in a worker of the page: its curves as they come, its checkpoint when it stops. */
export function useBrowserTraining(path: string, wish: DeepWish): BrowserTrainer {
  const [state, setState] = useState<BrowserTraining>({ kind: 'idle' });
  const [card, setCard] = useState<CardRecord | null>(null);
  const [left, setLeft] = useState<BrowserTrainer['left']>(null);
  const worker = useRef<Worker | null>(null);
  const curves = useRef<readonly FitCurve[]>([]);
  useEffect(() => () => worker.current?.terminate(), []);

  async function receive(report: TrainingReport): Promise<void> {
    if (report.kind === 'card') {
      setCard(report.card);
      return;
    }
    if (report.kind === 'card-left') {
      setLeft({ code: report.code, info: report.info });
      return;
    }
    if (report.kind === 'progress') {
      const { fit, fits, curve } = report.progress;
      curves.current = [...curves.current.slice(0, fit), curve];
      setState({ kind: 'working', share: report.share, fit, fits, curves: curves.current });
      return;
    }
    worker.current?.terminate();
    worker.current = null;
    if (report.kind === 'failed') {
      setState(report);
      return;
    }
    const hash = await hashBytes(report.weights.buffer);
    const { checkpoint, done } = report;
    setState({ kind: done ? 'done' : 'stopped', curves: curves.current, checkpoint, hash });
  }

  async function start(place: BrowserPlace): Promise<void> {
    const checkpoint = state.kind === 'stopped' ? state.checkpoint : null;
    if (checkpoint === null) curves.current = [];
    if (checkpoint === null) setCard(null);
    setLeft(null);
    setState({ kind: 'working', share: 0, fit: 0, fits: 1, curves: curves.current });
    const answer = await fetch(path);
    if (!answer.ok) {
      setState({ kind: 'failed', code: 'page.failed', info: {} });
      return;
    }
    const rows = await answer.arrayBuffer();
    const made = new Worker(new URL('./train-worker.ts', import.meta.url), { type: 'module' });
    worker.current = made;
    made.onmessage = (event: MessageEvent<TrainingReport>) => void receive(event.data);
    made.onerror = () => setState({ kind: 'failed', code: 'page.failed', info: {} });
    const order: TrainingOrder = { kind: 'learn', rows, wish, checkpoint, place };
    made.postMessage(order, [rows]);
  }

  return {
    state,
    card,
    left,
    start,
    stop: () => {
      const order: TrainingOrder = { kind: 'stop' };
      worker.current?.postMessage(order);
    },
  };
}
