/** What a model may cost before its process is killed. */
export interface SandboxLimits {
  /** For one request. */
  readonly timeMs: number;
  /** Resident memory of the process, in MiB; twice that is the most it may ask of the system at all. */
  readonly residentMb: number;
  /** Processor time of the whole life of the process, held by the system even if this program stops. */
  readonly cpuSeconds: number;
  readonly threads: number;
}

export const SANDBOX_LIMITS: SandboxLimits = {
  timeMs: 120_000,
  residentMb: 1536,
  cpuSeconds: 3600,
  threads: 2,
};
