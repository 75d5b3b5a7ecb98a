import {
  LAYER_KINDS,
  LAYERS,
  type LayerKind,
  type LayerSetting,
  MOST_PARAMETERS,
  type NetworkTrace,
  traceNetwork,
  writeShape,
} from '@etalon/deep/compose';
import { explainError } from '@etalon/i18n';
import { networkMessages } from '@etalon/i18n/messages/network';
import type { ModelsContent, NetworkLayer } from '@etalon/workshop/models';
import type { JSX } from 'react';
import { Alert } from '../kit/alert.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField, TextField } from '../kit/field.tsx';
import { useWords } from '../kit/use-words.ts';
import { DeedForm } from '../workshop/deed-form.tsx';
import type { OpenDocument } from '../workshop/use-document.ts';
import type { NetworkView } from './load-network.ts';
import { makeEdits } from './make-edits.ts';

export interface LayersProps {
  readonly view: Pick<NetworkView, 'ends'>;
  readonly document: OpenDocument;
  readonly content: ModelsContent;
}

function isKind(kind: string): kind is LayerKind {
  return Object.hasOwn(LAYERS, kind);
}

/** The name of a kind of layer, in the words of the page. */
export function useLayerName(): (kind: string) => string {
  const { t } = useWords();
  return (kind) => (isKind(kind) ? t(networkMessages[`kind.${kind}`]) : kind);
}

function useFacts(trace: NetworkTrace | null): (at: number) => string {
  const { t, number } = useWords();
  return (at) => {
    const layer = trace?.layers[at];
    if (layer === undefined) return t(networkMessages['layers.unreached']);
    return t(networkMessages['layers.facts'], {
      output: `${writeShape(layer.input)} → ${writeShape(layer.output)}`,
      parameters: number(layer.parameters),
      macs: number(layer.macs),
    });
  };
}

/** Why a network does not hold, at the place of its layer. */
function Fault({
  trace,
  at,
}: {
  readonly trace: NetworkTrace | null;
  readonly at: number;
}): JSX.Element | null {
  const { language } = useWords();
  const name = useLayerName();
  const fault = trace?.fault ?? null;
  if (fault === null || fault.layer !== at + 1) return null;
  const kind = name(String(fault.info.kind ?? ''));
  const told = explainError(language, fault.code, { ...fault.info, kind, layer: fault.layer });
  return (
    <Alert tone="grave" title={told.what}>
      <p>{told.remedy}</p>
    </Alert>
  );
}

/** Keys go on to work when the button that was pressed is gone with its layer. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement, body } = globalThis.document;
    if (activeElement === body) globalThis.document.getElementById('couches')?.focus();
  });
}

interface EntryProps extends LayersProps {
  readonly layer: NetworkLayer;
  readonly at: number;
  readonly trace: NetworkTrace | null;
}

function Entry({ layer, at, trace, document, content }: EntryProps): JSX.Element {
  const { t, typed } = useWords();
  const nameOf = useLayerName();
  const facts = useFacts(trace);
  const settings: readonly LayerSetting[] = isKind(layer.kind) ? LAYERS[layer.kind] : [];
  const name = t(networkMessages['layers.name'], { place: at + 1, kind: nameOf(layer.kind) });
  const buttons = [
    { value: 'couche-garder', label: 'layers.keep', hidden: settings.length === 0 },
    { value: 'couche-monter', label: 'layers.up', hidden: at === 0 },
    { value: 'couche-descendre', label: 'layers.down', hidden: at === content.network.layers.length - 1 },
    { value: 'couche-retirer', label: 'layers.remove', hidden: false },
  ] as const;
  return (
    <li>
      <DeedForm document={document} label={name} makeEdits={makeEdits} className="stack" onDone={keepFocus}>
        <input type="hidden" name="couche" value={layer.id} />
        <div className="mo-entry">
          <span>
            <strong>{name}</strong> <span className="soft">{facts(at)}</span>
          </span>
        </div>
        <div className="mo-line">
          {settings.map(({ name: setting, usual }) => (
            <TextField
              key={`${setting} ${layer.settings[setting] ?? usual}`}
              name={setting}
              label={t(networkMessages[`layer.${setting}`])}
              value={typed(layer.settings[setting] ?? usual)}
              inputMode="decimal"
              size={6}
            />
          ))}
          {buttons
            .filter(({ hidden }) => !hidden)
            .map(({ value, label }) => (
              <Button key={value} name="acte" value={value} small tone="quiet">
                {t(networkMessages[label])}
              </Button>
            ))}
        </div>
      </DeedForm>
      <Fault trace={trace} at={at} />
    </li>
  );
}

function AddForm({ document, content }: LayersProps): JSX.Element {
  const { t } = useWords();
  const nameOf = useLayerName();
  const { layers } = content.network;
  return (
    <DeedForm
      document={document}
      label={t(networkMessages['layers.add'])}
      makeEdits={makeEdits}
      className="mo-line no-print"
    >
      <SelectField
        name="kind"
        label={t(networkMessages['layers.add.kind'])}
        value="dense"
        choices={LAYER_KINDS.map((kind) => ({ value: kind, label: nameOf(kind) }))}
      />
      <SelectField
        key={layers.map(({ id }) => id).join(' ')}
        name="avant"
        label={t(networkMessages['layers.add.place'])}
        value=""
        choices={[
          { value: '', label: t(networkMessages['layers.add.end']) },
          ...layers.map(({ id }, at) => ({
            value: id,
            label: t(networkMessages['layers.add.before'], { place: at + 1 }),
          })),
        ]}
      />
      <Button name="acte" value="couche-ajouter">
        {t(networkMessages['layers.add'])}
      </Button>
    </DeedForm>
  );
}

/** The network layer by layer: what each receives, gives and learns, where it does not hold, and the ways to change it. */
export function NetworkLayers(props: LayersProps): JSX.Element {
  const { t, number } = useWords();
  const { view, content } = props;
  const { layers } = content.network;
  const trace = view.ends === null ? null : traceNetwork({ ...view.ends, layers });
  const facts = useFacts(trace);
  return (
    <section className="stack" aria-labelledby="couches">
      <h2 id="couches" tabIndex={-1}>
        {t(networkMessages['layers.title'])}
      </h2>
      {view.ends !== null && (
        <p>
          {t(networkMessages['data.given'], {
            shape: writeShape(view.ends.input),
            outputs: String(view.ends.outputs),
          })}
        </p>
      )}
      <ol className="list">
        {layers.map((layer, at) => (
          <Entry key={layer.id} {...props} layer={layer} at={at} trace={trace} />
        ))}
        <li>
          <span>
            <strong>{t(networkMessages['layers.output'])}</strong>{' '}
            <span className="soft">{facts(layers.length)}</span>
          </span>
          <Fault trace={trace} at={layers.length} />
        </li>
      </ol>
      <AddForm {...props} />
      {trace !== null && trace.fault === null && (
        <p className="soft">
          {t(networkMessages['layers.total'], {
            parameters: number(trace.parameters),
            max: number(MOST_PARAMETERS),
            macs: number(trace.macs),
          })}
        </p>
      )}
    </section>
  );
}
