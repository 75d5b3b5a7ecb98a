import { writeShape } from '@etalon/deep/compose';
import { explainError } from '@etalon/i18n';
import { networkMessages } from '@etalon/i18n/messages/network';
import type { ModelsContent } from '@etalon/workshop/models';
import { type JSX, useState } from 'react';
import { useSubmit } from 'react-router';
import { UploadEnded } from '../hand-in/upload-state.tsx';
import { useUpload } from '../hand-in/use-upload.ts';
import { Button } from '../kit/button.tsx';
import { Hash } from '../kit/code.tsx';
import { ErrorPanel } from '../kit/error-panel.tsx';
import { useWords } from '../kit/use-words.ts';
import { makeNetworkWish } from './ask-network-wish.ts';
import { CardChoice, CardWords } from './card-part.tsx';
import type { PreparedRows } from './load-network.ts';
import { LossFigure } from './loss-figure.tsx';
import type { BrowserPlace } from './training-report.ts';
import { type BrowserTraining, hashBytes, useBrowserTraining } from './use-browser-training.ts';
import { useCard } from './use-card.ts';
import { useModelWords } from './use-model-words.ts';

interface Props {
  readonly prepared: PreparedRows;
  readonly content: ModelsContent;
  readonly projectId: string;
}

function Working({ state }: { readonly state: Extract<BrowserTraining, { kind: 'working' }> }): JSX.Element {
  const { t, number } = useWords();
  const { figure } = useModelWords();
  const curve = state.curves.at(-1);
  const loss = curve?.validation.at(-1) ?? curve?.train.at(-1);
  return (
    <div className="progress">
      <div className="progress-words">
        <span>{t(networkMessages['run.label'])}</span>
        <span>{number(state.share, { percent: true, decimals: 0 })}</span>
      </div>
      <progress max={1} value={state.share} aria-label={t(networkMessages['run.label'])} />
      <p className="soft">
        {t(networkMessages['train.working'], {
          fit: state.fit + 1,
          fits: state.fits,
          epoch: curve?.train.length ?? 0,
          loss: loss === undefined ? '—' : figure.plain(loss),
        })}
      </p>
    </div>
  );
}

function Keep({ state, projectId }: { readonly state: Ended; readonly projectId: string }): JSX.Element {
  const { t } = useWords();
  const upload = useUpload({ submissionId: `projet:${projectId}`, slot: '' });
  const submit = useSubmit();
  const [busy, setBusy] = useState(false);
  async function keep(): Promise<void> {
    setBusy(true);
    const hash = await hashBytes(state.checkpoint);
    const name = `reseau-navigateur-${hash.slice(0, 8)}.safetensors`;
    await upload.send(new File([state.checkpoint], name));
    await submit(
      { acte: 'garder-navigateur', empreinte: hash },
      { method: 'post', preventScrollReset: true },
    );
    setBusy(false);
  }
  return (
    <>
      <UploadEnded upload={upload} />
      <p role="status">{t(networkMessages[state.kind === 'done' ? 'train.done' : 'train.stopped'])}</p>
      <p>
        {t(networkMessages['train.hash'])} <Hash value={state.hash} />
      </p>
      <p className="soft">{t(networkMessages['train.keep.hint'])}</p>
      <div>
        <Button type="button" tone="primary" disabled={busy} onClick={() => void keep()}>
          {t(networkMessages[busy ? 'train.keeping' : 'train.keep'])}
        </Button>
      </div>
    </>
  );
}

type Ended = Extract<BrowserTraining, { kind: 'stopped' | 'done' }>;

/** A training on the processor of the visitor: its curve as it comes, stopped, taken up, and kept in the project. */
export function BrowserTrainingPart({ prepared, content, projectId }: Props): JSX.Element {
  const { t, number, language } = useWords();
  const { state, card, left, start, stop } = useBrowserTraining(prepared.path, makeNetworkWish(content));
  const found = useCard();
  const [place, setPlace] = useState<BrowserPlace>('processor');
  const failure = state.kind === 'failed' ? explainError(language, state.code, state.info) : null;
  const leaving = left === null ? null : explainError(language, left.code, left.info);
  return (
    <div className="stack no-print">
      <p className="soft">
        {t(networkMessages['train.prepared'], {
          rows: number(prepared.rows),
          shape: writeShape(prepared.shape),
          fits: prepared.fits,
        })}
      </p>
      {found !== null && (
        <CardChoice card={found} place={place} disabled={state.kind === 'working'} onChoose={setPlace} />
      )}
      <div className="mo-line">
        {state.kind === 'working' ? (
          <Button type="button" tone="quiet" onClick={stop}>
            {t(networkMessages['train.stop'])}
          </Button>
        ) : (
          <Button type="button" onClick={() => void start(found === null ? 'processor' : place)}>
            {t(networkMessages[state.kind === 'stopped' ? 'train.go-on' : 'train.browser'])}
          </Button>
        )}
      </div>
      {card !== null && <CardWords card={card} layers={content.network.layers} />}
      {leaving !== null && <ErrorPanel what={leaving.what} remedy={leaving.remedy} />}
      {failure !== null && <ErrorPanel what={failure.what} remedy={failure.remedy} />}
      {state.kind === 'working' && <Working state={state} />}
      {(state.kind === 'working' || state.kind === 'stopped' || state.kind === 'done') && (
        <LossFigure curves={state.curves} />
      )}
      {(state.kind === 'stopped' || state.kind === 'done') && <Keep state={state} projectId={projectId} />}
    </div>
  );
}
