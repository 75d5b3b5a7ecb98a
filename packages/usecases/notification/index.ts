export {
  listNotifications,
  listOwnNotifications,
  type NotifiableRow,
  type SentNotification,
  type SessionNotifications,
} from './list-notifications.ts';
export { type NotificationInput, notifyDecisions } from './notify-decisions.ts';
export { type NotificationView, openNotification, printNotification } from './read-notification.ts';
