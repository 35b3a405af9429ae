export function drawTerminal(): string;
export const screens: Readonly<Record<string, { readonly columns: number; readonly rows: number }>>;
export function drawScreen(name: string): Promise<string>;
