import type { Log, Result } from 'sarif';
import { type ProblemCode, problemCodes } from '../../problems/codes.js';
import type { ProblemRecord } from '../../views/check/problems.js';
import type { Format } from '../format.js';
import { escapeJson } from '../records/escape-json.js';

/**
 * The `sarif` format: SARIF 2.1.0 for code scanning and editors. Each problem is a result; each code
 * that occurs is a rule.
 */
export const sarif: Format<ProblemRecord> = {
  reads: 'records',
  escapes: true,
  render(view) {
    const problems = view.records;
    const rules = [...new Set(problems.map(({ code }) => code as ProblemCode))].sort();
    const log: Log = {
      version: '2.1.0',
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      runs: [
        {
          tool: { driver: { name: 'casefile', rules: rules.map(rule) } },
          columnKind: 'utf16CodeUnits',
          results: problems.map((found) => result(found, rules)),
        },
      ],
    };
    return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
  },
};

function rule(code: ProblemCode) {
  const { severity, summary, reason } = problemCodes[code];
  return {
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: `${summary}: ${reason}` },
    defaultConfiguration: { level: severity },
  };
}

function result(found: ProblemRecord, rules: readonly string[]): Result {
  const { file, line, column, endColumn, severity, code, message, hint } = found;
  const region = line !== null && {
    region: { startLine: line, ...(column !== null && { startColumn: column }), ...(endColumn && { endColumn }) },
  };
  return {
    ruleId: code,
    ruleIndex: rules.indexOf(code),
    level: severity,
    message: { text: hint === undefined ? message : `${message}\n${hint}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: address(file) }, ...region } }],
  };
}

/** A path as a relative URI reference, which SARIF requires. */
function address(path: string): string {
  return path.split(/[/\\]/).map(encodeURIComponent).join('/');
}
