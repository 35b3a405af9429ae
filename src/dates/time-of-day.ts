/** A day with a time, as EDTF writes it: hours and minutes, perhaps seconds and the offset from UTC. */
const timed = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)?$/;

export interface TimeOfDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** `06:30` or `06:30:15`. */
  readonly clock: string;
  /** `Z` or `+06:00`; empty if the date does not say. */
  readonly zone: string;
}

/** The day and the time of an EDTF date; undefined if it has no time. */
export function timeOfDay(edtf: string): TimeOfDay | undefined {
  const [, day, hours, minutes, seconds, zone = ''] = timed.exec(edtf) ?? [];
  if (day === undefined) return undefined;
  return { day, clock: [hours, minutes, ...(seconds === undefined ? [] : [seconds])].join(':'), zone };
}

/** An EDTF date without its time of day. */
export function dayOnly(edtf: string): string {
  return timeOfDay(edtf)?.day ?? edtf;
}

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([AP])M)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** A day with a time as people and programs write it (`6:30 PM`, `06:30:00Z`), as EDTF; undefined if it is no time. */
export function withTime(day: string, text: string): string | undefined {
  const [, hours = '', minutes = '', seconds = '00', half, zone = ''] = clock.exec(text.trim()) ?? [];
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  const offset = zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const written = `${day}T${String(hour).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}${offset}`;
  return timeOfDay(written) === undefined ? undefined : written;
}
