import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { ErrorPage } from '../errors/error-page.tsx';
import type { Route } from './+types/pages';

/** Every page stands below this one, so that an error keeps the shell around it. */
export default function Pages(): JSX.Element {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps): JSX.Element {
  return <ErrorPage error={error} />;
}
