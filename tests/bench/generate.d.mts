export function generateCase(number: number): string;
export function generate(events: number): string;
