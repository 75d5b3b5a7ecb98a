export * from './deliberation/index.ts';
export * from './evidence/index.ts';
export * from './framework/index.ts';
export * from './journal/index.ts';
export * from './judgement/index.ts';
export * from './jury/index.ts';
export * from './mission/index.ts';
export * from './regulations/index.ts';
