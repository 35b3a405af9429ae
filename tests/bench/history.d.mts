export function versionsOf(
  commits: number,
  events?: number,
  options?: { readonly withheld?: boolean; readonly register?: boolean },
): string[];
export const registerText: string;
export function fillRepository(
  folder: string,
  versions: readonly string[],
  files?: Readonly<Record<string, string>>,
): void;
