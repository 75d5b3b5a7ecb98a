export { GRADES, type Grade, isAboveCut, LEVELS, type Level, levelOf, parseGrade } from './grade.ts';
export {
  checkJudgement,
  countWords,
  currentJudgement,
  type EvidenceAnchor,
  findBasis,
  isSameJudgement,
  type Judgement,
  type JudgementInput,
  type JudgementProblem,
  MIN_SENTENCE_WORDS,
  PHASES,
  type Phase,
} from './judgement.ts';
export {
  type Agreement,
  type Reconciliation,
  type ReconciliationInput,
  type ReconciliationPolicy,
  reconcileGrades,
  SAME_SIDE_POLICIES,
  THIRD_EXAMINER_POLICIES,
  type ThirdExaminerPolicy,
} from './reconcile-grades.ts';
