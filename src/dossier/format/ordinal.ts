/** `2` as `2nd`. */
export function ordinal(number: string): string {
  const [, tens = '', unit = ''] = /(\d?)(\d)$/.exec(number) ?? [];
  const ending = { '1': 'st', '2': 'nd', '3': 'rd' }[tens === '1' ? '' : unit];
  return `${number}${ending ?? 'th'}`;
}
