import type { JSX } from 'react';
import { useWords } from '../kit/use-words.ts';
import { nameSlot } from './name-slot.ts';

export interface ListedFile {
  readonly slot: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Files with their size and whole hash, as a document shows them. */
export function SealedFiles({ files }: { readonly files: readonly ListedFile[] }): JSX.Element {
  const { t, bytes } = useWords();
  return (
    <dl className="sealed-files">
      {files.map(({ slot, fileName, bytes: size, sha256 }) => (
        <div key={`${slot} ${fileName}`}>
          <dt>{t(nameSlot(slot))}</dt>
          <dd>
            <span className="figures">
              {fileName} · {bytes(size)}
            </span>
            <span className="hash">{sha256}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
