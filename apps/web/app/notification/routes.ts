import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Pages below the sign-in guard. */
export const notificationRoutes: RouteConfigEntry[] = [
  route('sessions/:sessionId/notifications', 'notification/session.tsx'),
  route('notifications/:notificationId', 'notification/notification.tsx'),
  route('notifications/:notificationId/pdf', 'notification/notification-file.ts'),
];
