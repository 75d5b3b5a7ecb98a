export { ACCESS_ROUTES, type AccessRoute } from './access-route.ts';
export {
  ACCOMMODATIONS,
  type Accommodation,
  type AccommodationSet,
  EXTRA_TIME_MAX_PERCENT,
  isAccommodationSet,
} from './accommodation.ts';
export {
  FEASIBILITY_OUTCOMES,
  type FeasibilityAnswer,
  type FeasibilityOutcome,
  type FeasibilityState,
  feasibilityState,
  feasibilityTerm,
} from './feasibility.ts';
export { RECOGNITION_GROUNDS, type RecognitionGround } from './recognition.ts';
