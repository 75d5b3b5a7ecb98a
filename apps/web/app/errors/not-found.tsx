import { EtalonError } from '@etalon/error';
import { answerPublic } from '@etalon/web/answer';
import type { Route } from './+types/not-found';

function refuse(): never {
  throw new EtalonError('page.not-found');
}

export function loader(args: Route.LoaderArgs) {
  return answerPublic(args, refuse);
}

export function action(args: Route.ActionArgs) {
  return answerPublic(args, refuse);
}

export default function NotFound(): null {
  return null;
}
