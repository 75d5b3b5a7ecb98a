export interface Interval {
  readonly lo: number;
  readonly hi: number;
}
