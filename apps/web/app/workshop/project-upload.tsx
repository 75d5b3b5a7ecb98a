import { handInMessages } from '@etalon/i18n/messages/hand-in';
import { workshopMessages } from '@etalon/i18n/messages/workshop';
import { type DragEvent, type JSX, useId, useState } from 'react';
import { PLAIN_LIMIT_BYTES } from '../hand-in/plain-limit.ts';
import { UploadEnded, UploadSending } from '../hand-in/upload-state.tsx';
import { useScript, useUpload } from '../hand-in/use-upload.ts';
import { Button } from '../kit/button.tsx';
import { useWords } from '../kit/use-words.ts';

/** Brings files into a project: by choosing or dropping them with script, one by one in a plain form without. */
export function ProjectUpload({ projectId }: { readonly projectId: string }): JSX.Element {
  const { t, bytes } = useWords();
  const upload = useUpload({ submissionId: `projet:${projectId}`, slot: '' });
  const script = useScript();
  const [over, setOver] = useState(false);
  const id = useId();
  const sending = upload.state.kind === 'sending';

  async function sendAll(files: Iterable<File>): Promise<void> {
    for (const file of files) await upload.send(file);
  }

  function drop(event: DragEvent<HTMLElement>): void {
    event.preventDefault();
    setOver(false);
    if (!sending) void sendAll([...event.dataTransfer.files]);
  }

  return (
    <form
      className="upload no-print"
      method="post"
      encType="multipart/form-data"
      action={`/atelier/${projectId}/envoi`}
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
            multiple={script}
            required
            onChange={(event) => void sendAll([...(event.currentTarget.files ?? [])])}
          />
          <label htmlFor={id} className={script ? 'button button-small' : undefined}>
            {t(workshopMessages['files.choose'])}
          </label>
          {script ? (
            <span className="soft">{t(workshopMessages['files.drop'])}</span>
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
