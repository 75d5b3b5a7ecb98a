import { createContext, useContext } from 'react';
import type { OpenDocument } from '../workshop/use-document.ts';

const OpenDocumentContext = createContext<OpenDocument | null>(null);

/** Gives the open document to the lists and fields below. */
export const DocumentProvider = OpenDocumentContext.Provider;

/** The document that the lists and fields around write; throws outside of a provider. */
export function useItems(): OpenDocument {
  const document = useContext(OpenDocumentContext);
  if (document === null) throw new Error('no open document around these fields');
  return document;
}
