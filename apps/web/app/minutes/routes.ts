import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const minutesRoutes: RouteConfigEntry[] = [
  route('proces-verbaux', 'minutes/list.tsx'),
  route('proces-verbaux/:minutesId', 'minutes/minutes.tsx'),
  route('proces-verbaux/:minutesId/pdf', 'minutes/minutes-file.ts'),
  route('deliberations/tableau/:sessionId', 'minutes/board.tsx'),
];
