export { answerAppeal, assignAppeal } from './answer-appeal.ts';
export { type AppealInput, fileAppeal } from './file-appeal.ts';
export {
  type AppealRow,
  type AppealView,
  listAppeals,
  type OwnAppeal,
  readAppeal,
  readOwnAppeals,
} from './read-appeals.ts';
