export { LTI_ERRORS } from './errors.ts';
export { type LtiAgentOptions, makeLtiAgent } from './make-lti-agent.ts';
export { openToolKeys, type ToolKeys } from './tool-keys.ts';
