export {
  listNotifications,
  listOwnNotifications,
  type NotifiableRow,
  type SentNotification,
  type SessionNotifications,
} from './list-notifications.ts';
export { listSubjects, type NotificationInput, notifyDecisions } from './notify-decisions.ts';
export { keepKnown, type MayKnow, openResults, opensAtNotification } from './open-results.ts';
export { type NotificationView, openNotification, printNotification } from './read-notification.ts';
