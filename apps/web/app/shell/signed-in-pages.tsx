import { requireActor } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import type { JSX } from 'react';
import { Outlet } from 'react-router';
import type { Route } from './+types/signed-in-pages';

/** Every loader and action below passes here first. */
export const middleware: Route.MiddlewareFunction[] = [
  ({ context, request }) => {
    requireActor(getVisit(context), request);
  },
];

/** A loader, so that a navigation in the browser asks the server and meets the guard. */
export function loader(): null {
  return null;
}

export default function SignedInPages(): JSX.Element {
  return <Outlet />;
}
