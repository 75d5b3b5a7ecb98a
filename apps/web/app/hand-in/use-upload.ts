import { useCallback, useEffect, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { useWords } from '../kit/use-words.ts';
import { type RunningUpload, startUpload, type UploadProgress } from '../upload/resumable-upload.ts';

const ENDPOINT = '/api/v1/uploads';

/** What an upload is for, as the server reads it: `<candidacy>:<situation>` and a slot, or `projet:<project>`. */
export interface UploadTarget {
  readonly submissionId: string;
  readonly slot: string;
}

export type UploadState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'sending';
      readonly fileName: string;
      readonly progress: UploadProgress;
      readonly paused: boolean;
    }
  | { readonly kind: 'received'; readonly fileName: string }
  | { readonly kind: 'failed'; readonly file: File; readonly what: string; readonly remedy: string };

export interface SlotUploading {
  readonly state: UploadState;
  readonly send: (file: File) => Promise<void>;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
}

/** One upload at a time into one place: its progress, its pauses, its end in words. */
export function useUpload({ submissionId, slot }: UploadTarget): SlotUploading {
  const { language } = useWords();
  const { revalidate } = useRevalidator();
  const [state, setState] = useState<UploadState>({ kind: 'idle' });
  const running = useRef<RunningUpload | null>(null);

  const send = useCallback(
    async (file: File): Promise<void> => {
      const fileName = file.name;
      const start = { sentBytes: 0, totalBytes: file.size };
      setState({ kind: 'sending', fileName, progress: start, paused: false });
      const upload = await startUpload({
        endpoint: ENDPOINT,
        file,
        submissionId,
        slot,
        onProgress: (progress) =>
          setState((former) => (former.kind === 'sending' ? { ...former, progress } : former)),
      });
      running.current = upload;
      const outcome = await upload.outcome;
      running.current = null;
      if (outcome.kind === 'received') {
        setState({ kind: 'received', fileName: outcome.receipt.fileName });
      } else if (outcome.failure.code === 'upload.cancelled') {
        setState({ kind: 'idle' });
      } else {
        const { explainUpload } = await import('./explain-upload.ts');
        setState({ kind: 'failed', file, ...explainUpload(language, outcome.failure, fileName) });
      }
      await revalidate();
    },
    [submissionId, slot, language, revalidate],
  );

  const setPaused = (paused: boolean): void =>
    setState((former) => (former.kind === 'sending' ? { ...former, paused } : former));
  return {
    state,
    send,
    pause: () => {
      setPaused(true);
      void running.current?.pause();
    },
    resume: () => {
      setPaused(false);
      running.current?.resume();
    },
    cancel: () => void running.current?.cancel(),
  };
}

/** True while the browser says that there is no network. */
export function useOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const look = (): void => setOffline(!navigator.onLine);
    look();
    addEventListener('online', look);
    addEventListener('offline', look);
    return () => {
      removeEventListener('online', look);
      removeEventListener('offline', look);
    };
  }, []);
  return offline;
}

/** True once script runs: what needs it shows from then on. */
export function useScript(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready;
}
