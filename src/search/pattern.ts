import { RE2JS, RE2JSException } from 're2js';
import { CasefileError } from '../problems/casefile-error.js';
import type { Marker, Span } from './mark.js';

/** Find the matches of an RE2 regular expression. The time is linear in the text, for any expression. */
export function patternMarker(pattern: string): Marker {
  const compiled = compile(pattern);
  return (_field, text) => {
    const matcher = compiled.matcher(text);
    const spans: Span[] = [];
    while (matcher.find()) if (matcher.end() > matcher.start()) spans.push([matcher.start(), matcher.end()]);
    return spans;
  };
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    throw new CasefileError(`invalid regular expression "${pattern}": ${error.message}`, {
      hint: 'Use RE2 syntax, which has no look-around and no back references.',
    });
  }
}
