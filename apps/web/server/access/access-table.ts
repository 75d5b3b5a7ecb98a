import type { AccessRow } from './access-row.ts';
import { ANALYSIS_ROWS } from './analysis-rows.ts';
import { APPEAL_ROWS } from './appeal-rows.ts';
import { ARCHIVE_ROWS } from './archive-rows.ts';
import { CALENDAR_ROWS } from './calendar-rows.ts';
import { CANDIDACY_ROWS } from './candidacy-rows.ts';
import { DESK_ROWS } from './desk-rows.ts';
import { FRAMEWORK_ROWS } from './framework-rows.ts';
import { GROUP_ROWS } from './group-rows.ts';
import { HAND_IN_ROWS } from './hand-in-rows.ts';
import { JURY_ROWS } from './jury-rows.ts';
import { MISSION_ROWS } from './mission-rows.ts';
import { MODELS_ROWS } from './models-rows.ts';
import { MODERATION_ROWS } from './moderation-rows.ts';
import { NOTIFICATION_ROWS } from './notification-rows.ts';
import { PROGRAM_ROWS } from './program-rows.ts';
import { PROTECTION_ROWS } from './protection-rows.ts';
import { PUBLIC_ROWS } from './public-rows.ts';
import { REGISTER_ROWS } from './register-rows.ts';
import { REGULATIONS_ROWS } from './regulations-rows.ts';
import { RETENTION_ROWS } from './retention-rows.ts';
import { STUDIO_ROWS } from './studio-rows.ts';
import { SURVEY_ROWS } from './survey-rows.ts';
import { TRANSFORM_ROWS } from './transform-rows.ts';
import { WAREHOUSE_ROWS } from './warehouse-rows.ts';
import { WORKSHOP_ROWS } from './workshop-rows.ts';

/** Written by hand: each page of the router's table, and who it is shown to on the demonstration. */
export const ACCESS_TABLE: readonly AccessRow[] = [
  ...PUBLIC_ROWS,
  ...FRAMEWORK_ROWS,
  ...HAND_IN_ROWS,
  ...GROUP_ROWS,
  ...JURY_ROWS,
  ...CANDIDACY_ROWS,
  ...ARCHIVE_ROWS,
  ...DESK_ROWS,
  ...NOTIFICATION_ROWS,
  ...APPEAL_ROWS,
  ...MISSION_ROWS,
  ...REGISTER_ROWS,
  ...MODERATION_ROWS,
  ...CALENDAR_ROWS,
  ...RETENTION_ROWS,
  ...SURVEY_ROWS,
  ...REGULATIONS_ROWS,
  ...STUDIO_ROWS,
  ...WORKSHOP_ROWS,
  ...WAREHOUSE_ROWS,
  ...PROGRAM_ROWS,
  ...PROTECTION_ROWS,
  ...ANALYSIS_ROWS,
  ...MODELS_ROWS,
  ...TRANSFORM_ROWS,
];
