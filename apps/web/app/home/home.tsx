import { readClocks, readCockpit } from '@etalon/usecases';
import { answerPublic } from '@etalon/web/answer';
import type { JSX } from 'react';
import { redirect } from 'react-router';
import { homeOf } from '../shell/home-of.ts';
import type { Route } from './+types/home';
import { CockpitHome } from './cockpit-home.tsx';
import { PublicHome } from './public-home.tsx';
import { TutorHome } from './tutor-home.tsx';

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, async ({ actor, runtime }) => {
    if (actor === null) return { kind: 'public', signedIn: false } as const;
    const path = homeOf(actor.roles);
    if (path !== null && !actor.roles.includes('officer')) throw redirect(path);
    if (actor.roles.includes('officer')) {
      const { counts, unsentLetters } = await readClocks(runtime.workplace, actor);
      const cockpit = await readCockpit(runtime.workplace, actor);
      return { kind: 'officer', cockpit, clocks: { ...counts, unsentLetters } } as const;
    }
    if (actor.roles.includes('tutor')) return { kind: 'tutor' } as const;
    return { kind: 'public', signedIn: true } as const;
  });
}

/** The first page: for a visitor what the site is, for each role its own start. */
export default function Home({ loaderData }: Route.ComponentProps): JSX.Element {
  switch (loaderData.kind) {
    case 'officer':
      return <CockpitHome cockpit={loaderData.cockpit} clocks={loaderData.clocks} />;
    case 'tutor':
      return <TutorHome />;
    case 'public':
      return <PublicHome signedIn={loaderData.signedIn} />;
    default:
      return loaderData satisfies never;
  }
}
