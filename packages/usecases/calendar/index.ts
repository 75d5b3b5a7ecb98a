export type { ClockSubject } from './clock-subject.ts';
export { gatherClocks, type SubjectClock } from './gather-clocks.ts';
export { type ExtensionInput, grantExtension } from './grant-extension.ts';
export { locateClock } from './locate-clock.ts';
export {
  type AgendaView,
  closeFeed,
  openFeed,
  readAgenda,
  readFeed,
} from './read-agenda.ts';
export { type CalendarView, readCalendar, type ShownExtension } from './read-calendar.ts';
export { CLOCK_GROUPS, type ClockGroup, type ClockRow, type ClocksView, readClocks } from './read-clocks.ts';
export { sendReminders } from './send-reminders.ts';
export { setReminderSchedule } from './set-reminder-schedule.ts';
export { type SessionDateInput, setSessionDate } from './set-session-date.ts';
