import type { JsonObject } from '@etalon/workshop/edits';
import type { ProtectionContent } from '@etalon/workshop/protection';
import { useOutletContext } from 'react-router';
import type { OpenDocument } from '../workshop/use-document.ts';

/** What every part of the tool works on: the open document, its content typed, and the day it is read on. */
export interface Protection {
  readonly document: OpenDocument;
  readonly raw: JsonObject;
  readonly content: ProtectionContent;
  /** Address of the document. */
  readonly base: string;
  /** YYYY-MM-DD, from the server. */
  readonly today: string;
}

/** The document that the frame keeps open around the parts of the tool. */
export function useProtection(): Protection {
  return useOutletContext<Protection>();
}
