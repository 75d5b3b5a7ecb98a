export {
  countSurvey,
  hideSmall,
  type ShownShare,
  SMALLEST_SHOWN,
  type SurveyCounts,
} from './count-survey.ts';
export {
  checkSurveyAnswer,
  cleanSurveyAnswer,
  isAtWork,
  MAX_TITLE_CHARACTERS,
  SALARY_BANDS,
  type SalaryBand,
  SURVEY_HORIZONS,
  type SurveyAnswer,
  type SurveyHorizon,
  type SurveyProblem,
  WORK_CONTRACTS,
  WORK_STATUSES,
  type WorkContract,
  type WorkStatus,
} from './survey-answer.ts';
