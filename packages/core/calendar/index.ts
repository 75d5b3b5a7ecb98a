export { type CalendarFacts, type CalendarFinding, checkCalendar } from './check-calendar.ts';
export {
  type ClockBound,
  type ClockRule,
  type ClockTable,
  type DelayUnit,
  parseClockTable,
  type SourceMark,
  type Wording,
} from './clock-table.ts';
export {
  CLOCK_STATES,
  type Clock,
  type ClockFact,
  type ClockObject,
  type ClockState,
  computeClocks,
} from './compute-clocks.ts';
export { computeDueDay, type DueStep } from './compute-due-day.ts';
export { computeIndividualDeadline, type IndividualDeadlineFacts } from './compute-individual-deadline.ts';
export {
  addDays,
  addMonths,
  countDays,
  dayOf,
  endOfDay,
  endOfMonth,
  instantOfWall,
  type LegalDay,
  startOfDay,
  wallOfInstant,
} from './legal-day.ts';
export { DEFAULT_SCHEDULE, planReminders, type Reminder, type ReminderSchedule } from './plan-reminders.ts';
export {
  DATE_KINDS,
  type DateInForce,
  type DateKind,
  listDatesInForce,
  type SessionDate,
} from './session-date.ts';
export {
  addWorkingDays,
  type ClosedDay,
  findClosedDay,
  findEaster,
  listHolidays,
  rollToWorkingDay,
} from './working-day.ts';
