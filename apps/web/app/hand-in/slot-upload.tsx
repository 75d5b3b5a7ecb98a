import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { type DragEvent, type JSX, useId, useState } from 'react';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';
import { PLAIN_LIMIT_BYTES } from './plain-limit.ts';
import { UploadEnded, UploadSending } from './upload-state.tsx';
import { useScript, useUpload } from './use-upload.ts';

export interface SlotUploadProps {
  readonly candidacyId: string;
  readonly situation: string;
  readonly slot: string;
  readonly name: string;
  readonly endings: readonly string[];
  readonly replaces: boolean;
}

/** Sends a file to a slot: by choosing or dropping it with script, by a plain form without. */
export function SlotUpload(props: SlotUploadProps): JSX.Element {
  const { candidacyId, situation, slot, name, endings, replaces } = props;
  const { t, bytes } = useWords();
  const upload = useUpload({ submissionId: `${candidacyId}:${situation}`, slot });
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
      <UploadEnded upload={upload} />
      {sending ? (
        <UploadSending upload={upload} />
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
