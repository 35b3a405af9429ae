export function drawTerminal(): string;
