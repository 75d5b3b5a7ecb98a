export * from './auth.ts';
export * from './award.ts';
export * from './evidence.ts';
export * from './framework.ts';
export * from './jury.ts';
export * from './mission.ts';
export * from './session.ts';
export * from './workshop.ts';
