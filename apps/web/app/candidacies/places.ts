import { searchPlaces } from '@etalon/core/identity';
import { answer } from '@etalon/web/answer';
import type { Route } from './+types/places';

const SHOWN = 12;
const MAX_LETTERS = 100;

/** Communes and countries whose name begins with `?q=`, as JSON. */
export function loader(args: Route.LoaderArgs): Promise<Response> {
  return answer(args, async ({ runtime }) => {
    const text = (new URL(args.request.url).searchParams.get('q') ?? '').slice(0, MAX_LETTERS);
    return Response.json(searchPlaces(await runtime.workplace.places(), text, SHOWN));
  });
}
