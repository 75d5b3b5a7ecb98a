export {
  AGREEMENT_SEED,
  type AgreementFigures,
  type AgreementView,
  type CriterionAgreement,
  readAgreement,
} from './read-agreement.ts';
