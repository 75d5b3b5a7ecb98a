import { useOutletContext } from 'react-router';
import type { OpenDocument } from '../workshop/use-document.ts';

export interface StudioFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
}

/** What every part of the studio works on: the open case and the files of its project. */
export interface Studio {
  readonly document: OpenDocument;
  /** Address of the case. */
  readonly base: string;
  readonly files: readonly StudioFile[];
}

/** The case that the frame keeps open around the parts of the studio. */
export function useStudio(): Studio {
  return useOutletContext<Studio>();
}
