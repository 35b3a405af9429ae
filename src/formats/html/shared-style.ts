/** The rules that a page and a fragment share. Each applies them from widths of its own. */

/** A long label is beside all paragraphs of its text. */
export const spanningLabel = `dl > div:has(> dd + dd) > dt { grid-row: 1 / span 99; }`;

/** Too narrow for a column of labels: a label is above its text, unless it is short. */
export const narrowEntries = `dl:not(.short), dl:not(.short) > div { display: block; }
  dl:not(.short) > div { margin-bottom: 1em; }`;

/** Too narrow for wide drawings: those for phones, and the table that explains the numbers in them. */
export const narrowDrawings = `.wide { display: none; }
  .narrow { display: block; }
  .key .date { white-space: normal; }
  .key td:last-child { overflow-wrap: anywhere; min-width: 8em; }
  .key-of-titles { position: static; width: auto; height: auto; overflow: visible; clip-path: none; white-space: normal; }`;
