import { handInMessages } from '@etalon/i18n/messages/hand-in';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { type SlotUploading, useOffline } from './use-upload.ts';

/** An upload under way: how far it is, and the ways to pause it or give it up. */
export function UploadSending({ upload }: { readonly upload: SlotUploading }): JSX.Element | null {
  const { t, bytes } = useWords();
  const offline = useOffline();
  const { state, pause, resume, cancel } = upload;
  if (state.kind !== 'sending') return null;
  const { fileName, paused, progress } = state;
  const { sentBytes, totalBytes } = progress;
  const whole = sentBytes === totalBytes && totalBytes > 0;
  const words = paused
    ? 'upload.paused'
    : offline
      ? 'upload.offline'
      : whole
        ? 'upload.reading'
        : 'upload.running';
  const label = t(handInMessages['upload.sending'], { file: fileName });
  return (
    <div className="progress upload-progress">
      <div className="progress-words">
        <span>{label}</span>
        <span>{t(handInMessages['upload.sent'], { sent: bytes(sentBytes), total: bytes(totalBytes) })}</span>
      </div>
      <progress max={totalBytes} value={sentBytes} aria-label={label} />
      <p role="status">{t(handInMessages[words])}</p>
      {!whole && (
        <div className="row">
          {paused ? (
            <Button type="button" small onClick={resume}>
              {t(handInMessages['upload.resume'])}
            </Button>
          ) : (
            <Button type="button" small onClick={pause}>
              {t(handInMessages['upload.pause'])}
            </Button>
          )}
          <Button type="button" small tone="quiet" onClick={cancel}>
            {t(handInMessages['upload.cancel'])}
          </Button>
        </div>
      )}
    </div>
  );
}

/** How the last upload ended: received, or why it stopped and what to do. */
export function UploadEnded({ upload }: { readonly upload: SlotUploading }): JSX.Element | null {
  const { t } = useWords();
  const { state, send } = upload;
  if (state.kind === 'received')
    return <p role="status">{t(handInMessages['upload.received'], { file: state.fileName })}</p>;
  if (state.kind !== 'failed') return null;
  return (
    <Alert tone="grave" title={state.what} announced>
      <p>{state.remedy}</p>
      <Button type="button" small onClick={() => void send(state.file)}>
        {t(handInMessages['upload.resume'])}
      </Button>
    </Alert>
  );
}
