export function generateCase(number: number): string;
export function generate(events: number): string;
export function generateLibrary(folder: string, cases: number): void;
