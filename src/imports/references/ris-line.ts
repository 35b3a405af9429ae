export interface RisLine {
  readonly tag: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
