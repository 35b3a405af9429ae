export function realisticCase(withheld: number): string;
