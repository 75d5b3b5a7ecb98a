import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { type DragEvent, type JSX, useId, useState } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { PLAIN_LIMIT_BYTES } from './plain-limit.ts';
import { type SlotUploading, type UploadTarget, useOffline, useScript, useUpload } from './use-upload.ts';

export interface SlotUploadProps extends UploadTarget {
  readonly name: string;
  readonly endings: readonly string[];
  readonly replaces: boolean;
}

function Sending({ upload }: { readonly upload: SlotUploading }): JSX.Element | null {
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

function Ended({ upload }: { readonly upload: SlotUploading }): JSX.Element | null {
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

/** Sends a file to a slot: by choosing or dropping it with script, by a plain form without. */
export function SlotUpload(props: SlotUploadProps): JSX.Element {
  const { candidacyId, situation, slot, name, endings, replaces } = props;
  const { t, bytes } = useWords();
  const upload = useUpload({ candidacyId, situation, slot });
  const script = useScript();
  const [over, setOver] = useState(false);
  const id = useId();
  const sending = upload.state.kind === 'sending';

  function drop(event: DragEvent<HTMLElement>): void {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined && !sending) void upload.send(file);
  }

  return (
    <form
      className="upload no-print"
      method="post"
      encType="multipart/form-data"
      action={`/candidatures/${candidacyId}/situations/${situation}/envoi?emplacement=${slot}`}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Ended upload={upload} />
      {sending ? (
        <Sending upload={upload} />
      ) : (
        <div className="upload-choice">
          <input
            id={id}
            className={script ? 'visually-hidden' : undefined}
            type="file"
            name="fichier"
            accept={endings.join(',')}
            required
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file !== undefined) void upload.send(file);
            }}
          />
          <label htmlFor={id} className={script ? 'button button-small' : undefined}>
            {t(handInMessages[replaces ? 'upload.replace' : 'upload.choose'])}
            <span className="visually-hidden"> : {name}</span>
          </label>
          {script ? (
            <span className="soft">{t(handInMessages['upload.drop'])}</span>
          ) : (
            <>
              <Button small>{t(handInMessages['upload.send'])}</Button>
              <span className="soft">
                {t(handInMessages['upload.plain-limit'], { limit: bytes(PLAIN_LIMIT_BYTES) })}
              </span>
            </>
          )}
        </div>
      )}
    </form>
  );
}
