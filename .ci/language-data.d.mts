export function messageTypes(folder: string): string;
