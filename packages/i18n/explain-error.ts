import type { Language } from './language.ts';
import { errorMessages } from './messages/errors.ts';
import { afterErrorMessages } from './messages/errors-after.ts';
import { analysisErrorMessages } from './messages/errors-analysis.ts';
import { apiErrorMessages } from './messages/errors-api.ts';
import { assessmentErrorMessages } from './messages/errors-assessment.ts';
import { calendarErrorMessages } from './messages/errors-calendar.ts';
import { candidacyErrorMessages } from './messages/errors-candidacy.ts';
import { connectErrorMessages } from './messages/errors-connect.ts';
import { decisionErrorMessages } from './messages/errors-decision.ts';
import { deepErrorMessages } from './messages/errors-deep.ts';
import { deskErrorMessages } from './messages/errors-desk.ts';
import { encoderErrorMessages } from './messages/errors-encoder.ts';
import { groupErrorMessages } from './messages/errors-groups.ts';
import { juryErrorMessages } from './messages/errors-juries.ts';
import { leakageErrorMessages } from './messages/errors-leakage.ts';
import { learningErrorMessages } from './messages/errors-learning.ts';
import { ltiErrorMessages } from './messages/errors-lti.ts';
import { mediaErrorMessages } from './messages/errors-media.ts';
import { missionErrorMessages } from './messages/errors-mission.ts';
import { modelsErrorMessages } from './messages/errors-models.ts';
import { moderationErrorMessages } from './messages/errors-moderation.ts';
import { onnxErrorMessages } from './messages/errors-onnx.ts';
import { protectionErrorMessages } from './messages/errors-protection.ts';
import { serviceErrorMessages } from './messages/errors-service.ts';
import { statisticsErrorMessages } from './messages/errors-statistics.ts';
import { trackingErrorMessages } from './messages/errors-tracking.ts';
import { transformErrorMessages } from './messages/errors-transform.ts';
import { warehouseErrorMessages } from './messages/errors-warehouse.ts';
import { warehouseRunErrorMessages } from './messages/errors-warehouse-runs.ts';
import { workshopErrorMessages } from './messages/errors-workshop.ts';
import { evidenceMessages } from './messages/evidence.ts';
import { registerErrorMessages } from './messages/register-errors.ts';
import { type Message, type MessageParams, translate } from './translate.ts';
import { typeset } from './typeset.ts';

export interface ErrorExplanation {
  readonly what: string;
  readonly remedy: string;
  readonly known: boolean;
}

type Info = Readonly<Record<string, unknown>>;

function toParams(info: Info): MessageParams {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(info)) {
    if (typeof value === 'number') params[name] = value;
    else if (Array.isArray(value)) params[name] = value.join(', ');
    else if (value !== null && value !== undefined) params[name] = String(value);
  }
  return params;
}

/** Every sentence, by code: the packages that throw say their codes, and tidy that each has its sentence. */
const MESSAGES = new Map<string, Message>(
  Object.entries({
    ...registerErrorMessages,
    ...workshopErrorMessages,
    ...encoderErrorMessages,
    ...afterErrorMessages,
    ...analysisErrorMessages,
    ...apiErrorMessages,
    ...candidacyErrorMessages,
    ...calendarErrorMessages,
    ...assessmentErrorMessages,
    ...connectErrorMessages,
    ...ltiErrorMessages,
    ...trackingErrorMessages,
    ...mediaErrorMessages,
    ...missionErrorMessages,
    ...groupErrorMessages,
    ...deepErrorMessages,
    ...deskErrorMessages,
    ...juryErrorMessages,
    ...decisionErrorMessages,
    ...leakageErrorMessages,
    ...learningErrorMessages,
    ...modelsErrorMessages,
    ...onnxErrorMessages,
    ...moderationErrorMessages,
    ...protectionErrorMessages,
    ...serviceErrorMessages,
    ...statisticsErrorMessages,
    ...transformErrorMessages,
    ...warehouseErrorMessages,
    ...warehouseRunErrorMessages,
    ...errorMessages,
    ...evidenceMessages,
  }),
);

/** What happened and what to do, from the code and info of an EtalonError; a code without a message says so by `known`. */
export function explainError(language: Language, code: string, info: Info = {}): ErrorExplanation {
  const what = MESSAGES.get(code);
  const remedy = MESSAGES.get(`${code}.remedy`) ?? errorMessages['unknown.remedy'];
  const params = toParams(info);
  return {
    what: typeset(language, translate(language, what ?? errorMessages.unknown, { ...params, code })),
    remedy: typeset(language, translate(language, remedy, params)),
    known: what !== undefined,
  };
}
