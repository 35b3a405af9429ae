import type { ProblemRecord } from '../../views/check/problems.js';
import type { Format } from '../format.js';

/**
 * The `github` format: workflow commands for GitHub Actions, which shows each problem at its line in a pull request.
 */
export const github: Format<ProblemRecord> = {
  reads: 'records',
  render: (view) => view.records.map(command).join(''),
};

function command({ file, line, column, endColumn, severity, code, message, hint }: ProblemRecord): string {
  const properties = Object.entries({ file, line, col: column, endColumn, title: code })
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => `${key}=${escaped(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${severity} ${properties.join(',')}::${escaped(text)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
