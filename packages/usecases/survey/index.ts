export { answerSurveyLink, openSurveyLink, type SurveyPage } from './answer-survey-link.ts';
export { issueSurveyLink } from './issue-survey-link.ts';
export { openSurvey, type SurveyInput } from './open-survey.ts';
export {
  exportSurvey,
  readSurveys,
  type SessionSurveys,
  type SurveyLine,
  type SurveyRow,
} from './read-surveys.ts';
export { remindHolders } from './remind-holders.ts';
