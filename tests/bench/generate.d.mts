export function generateCase(number: number, withheld?: number): string;
export function generate(events: number): string;
export function generateLibrary(folder: string, cases: number, withheld?: number): void;
