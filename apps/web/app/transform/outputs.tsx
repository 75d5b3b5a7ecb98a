import type { Message } from '@etalon/i18n';
import { transformEncoderMessages } from '@etalon/i18n/messages/transform-encoder';
import { transformExportMessages } from '@etalon/i18n/messages/transform-exports';
import { transformMessages } from '@etalon/i18n/messages/transform-tool';
import type { OnnxFacts } from '@etalon/transform';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { KeyValues } from '../kit/key-values.tsx';
import { useWords } from '../kit/use-words.ts';
import { outputPath } from '../warehouse/name-source.ts';
import type { TransformView } from './load-transform.ts';

const OUTPUTS = [
  'vecteurs.parquet',
  'decoupage.csv',
  'lignes.csv',
  'etat.json',
  'transformation.json',
  'transformation.py',
  'appliquer.py',
  'transformation.onnx',
] as const;
const WORDS: Readonly<Record<string, Message>> = transformExportMessages;

/** What of the pipeline the ONNX file holds, what it asks for, and what stays outside with its reason. */
function Graph({ onnx }: { readonly onnx: OnnxFacts }): JSX.Element {
  const { t } = useWords();
  const say = (key: string): string => {
    const message = WORDS[key];
    return message === undefined ? key : t(message);
  };
  const { inside, inputs, outside } = onnx;
  return (
    <section aria-labelledby="onnx" className="stack">
      <h2 id="onnx">{t(transformExportMessages['onnx.title'])}</h2>
      <p>
        {inside.length === 0
          ? t(transformExportMessages['onnx.none'])
          : t(transformExportMessages['onnx.inside'], { nodes: inside.join(', ') })}
      </p>
      <p className="soft">{t(transformExportMessages['onnx.training'])}</p>
      {outside.length > 0 && (
        <>
          <h3>{t(transformExportMessages['onnx.outside'])}</h3>
          <ul className="list">
            {outside.map(({ node, reason }) => (
              <li key={node}>
                {t(transformExportMessages['onnx.outside.node'], {
                  node,
                  reason: say(`onnx.reason.${reason}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {inputs.length > 0 && (
        <>
          <h3>{t(transformExportMessages['onnx.inputs'])}</h3>
          <KeyValues
            entries={inputs.map(({ name, kind, size, node }) => ({
              label: name,
              value: t(transformExportMessages[`onnx.input.${kind}`], { size: size ?? 0, node: node ?? '' }),
            }))}
          />
        </>
      )}
    </section>
  );
}

/** The files of a transformation, each to be taken or sealed, and what its graph holds. */
export function Outputs({ view }: { readonly view: TransformView }): JSX.Element | null {
  const { t } = useWords();
  const { runId, document, result } = view;
  if (runId === null || result === null) return null;
  const { onnx, encoders } = result;
  const files = [
    ...OUTPUTS.filter((name) => name !== 'transformation.onnx' || onnx.inside.length > 0).map((name) => ({
      name: String(name),
      words: t(transformExportMessages[`output.${name}`]),
    })),
    ...encoders.map(({ node }, at) => ({
      name: `encodeur-${at + 1}.npy`,
      words: t(transformEncoderMessages['output.encoded'], { node }),
    })),
  ];
  return (
    <>
      <Graph onnx={onnx} />
      <section className="no-print" aria-labelledby="sorties">
        <h2 id="sorties">{t(transformMessages['outputs.title'])}</h2>
        <ul className="list">
          {files.map(({ name, words }) => (
            <li key={name}>
              <a href={outputPath(document.projectId, runId, name)} download>
                {name}
              </a>{' '}
              <span className="soft">{words}</span>{' '}
              <Link
                to={`/atelier/${document.projectId}/calculs/${runId}/sceller?sortie=${encodeURIComponent(name)}`}
              >
                {t(transformMessages['outputs.seal'], { name })}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
