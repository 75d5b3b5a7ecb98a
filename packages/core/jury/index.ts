export { checkJury, hasQuorum, type JuryFinding } from './check-jury.ts';
export { SEAT_ROLES, type Seat, type SeatRole } from './seat.ts';
