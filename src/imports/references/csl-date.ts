import { looseDate } from './loose-date.js';

/** Convert a CSL-JSON date variable (object, string or number) to EDTF; undefined if it holds no date. */
export function edtfOf(date: unknown): string | undefined {
  if (typeof date === 'string' || typeof date === 'number') return looseDate(String(date));
  if (typeof date !== 'object' || date === null) return undefined;
  // Some programs write `date_parts`.
  const {
    date_parts: other,
    'date-parts': parts = other,
    season,
    circa,
    edtf,
    raw,
    literal,
  }: Readonly<Record<string, unknown>> = { ...date };
  const points = Array.isArray(parts) ? parts.filter(isPoint).map((point) => pointOf(point, season)) : [];
  const about = circa !== undefined && circa !== false && circa !== 0 && circa !== '' ? '~' : '';
  const exact = points.length > 0 ? points.map((point) => `${point}${about}`).join('/') : undefined;
  const candidates = [edtf, raw, exact, literal].filter((text): text is string => typeof text === 'string');
  return candidates.map(looseDate).find((date) => date !== undefined);
}

function isPoint(point: unknown): point is readonly unknown[] {
  return Array.isArray(point) && point.length > 0 && String(point[0]) !== '';
}

function pointOf(point: readonly unknown[], season: unknown): string {
  const [year = '', ...rest] = point.map(String);
  const named = ['spring', 'summer', 'autumn', 'winter'].indexOf(String(season).toLowerCase()) + 1;
  const ordinal = named || Number(season);
  const inYear = rest.length === 0 && ordinal >= 1 && ordinal <= 4 ? [String(20 + ordinal)] : rest;
  return [year.padStart(4, '0'), ...inYear.map((part) => part.padStart(2, '0'))].join('-');
}
