import './choose-production.ts';
import type { Language } from '@etalon/i18n';
import type { Actor } from '@etalon/usecases';
import { createContext, type RouterContextProvider } from 'react-router';
import type { Runtime } from './runtime.ts';

export type Theme = 'auto' | 'light' | 'dark';

export interface SessionView {
  readonly id: string;
  readonly token: string;
  readonly name: string;
  readonly email: string;
}

/** What every loader and action knows of the request it answers. */
export interface Visit {
  readonly runtime: Runtime;
  readonly actor: Actor | null;
  readonly session: SessionView | null;
  readonly language: Language;
  readonly theme: Theme;
  readonly nonce: string | null;
  readonly requestId: string;
  readonly notice: string | null;
}

export const visitContext = createContext<Visit>();

export function getVisit(context: Readonly<RouterContextProvider>): Visit {
  return context.get(visitContext);
}
