export { type AgendaFile, writeAgenda } from './write-agenda.ts';
