import { isLanguage } from '@etalon/i18n';
import { keepLanguage, mayDo } from '@etalon/usecases';
import { safePath } from '@etalon/web/answer';
import { getVisit } from '@etalon/web/context';
import { LANGUAGE_COOKIE, THEME_COOKIE } from '@etalon/web/visit';
import { redirect } from 'react-router';
import type { Route } from './+types/save-preferences';

const YEAR_SECONDS = 365 * 24 * 3600;
const THEMES = ['auto', 'light', 'dark'];

function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly`;
}

/** Keeps the language or the theme of this browser, then goes back to the page it was asked from. */
export async function action({ request, context }: Route.ActionArgs): Promise<Response> {
  const form = await request.formData();
  const headers = new Headers();
  const language = form.get('langue');
  const theme = String(form.get('theme') ?? '');
  if (isLanguage(language)) {
    headers.append('set-cookie', cookie(LANGUAGE_COOKIE, language));
    const { actor, runtime } = getVisit(context);
    // Letters follow the language of the pages; somebody without a role is written to by nobody.
    if (actor !== null && mayDo(actor, 'language.own'))
      await keepLanguage(runtime.workplace, actor, language);
  }
  if (THEMES.includes(theme)) headers.append('set-cookie', cookie(THEME_COOKIE, theme));
  return redirect(safePath(String(form.get('suite') ?? ''), '/'), { headers });
}

export function loader(): Response {
  return redirect('/');
}
