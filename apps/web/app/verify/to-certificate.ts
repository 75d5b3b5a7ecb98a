import { redirect } from 'react-router';
import type { Route } from './+types/to-certificate';

/** The long address of a certificate's public page leads to the short one. */
export function loader({ params }: Route.LoaderArgs): Response {
  return redirect(`/c/${encodeURIComponent(params.credentialId)}`, 301);
}
