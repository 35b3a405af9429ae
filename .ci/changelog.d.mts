export function release(changelog: string, version: string, date: string): string;
