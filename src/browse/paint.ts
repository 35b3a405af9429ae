import type { Paint } from '../formats/colours/terminal.js';
import type { Measure } from '../formats/text/measure.js';
import { contentsTop, linkToShown } from './contents-pane.js';
import { placesIn } from './find.js';
import { keyHints } from './keys.js';
import { type Input, type Model, regions } from './model.js';
import type { Page } from './page.js';
import { nameOf, printable } from './page-name.js';
import type { Piece } from './row.js';

const reversed = ['\u001b[7m', '\u001b[27m'] as const;
const underlined = ['\u001b[4m', '\u001b[24m'] as const;

/** A look beside the style of a piece. It is seen without colours too. */
interface Marked extends Piece {
  /** The selected link, or the match. */
  readonly isReversed?: boolean;
  /** Another place with the words to find, or the entry at which the reader arrived. */
  readonly isUnderlined?: boolean;
}

/** The rows of the screen, painted. None is wider than the screen. */
export function paint(model: Model, paintText: Paint): string[] {
  const { page, contents, top, link, inContents } = model;
  const { header, footer, body, contents: left, page: width } = regions(model.size, contents !== null);
  const selectedRun = inContents === null && link !== null ? page.links[link]?.run : undefined;
  const rows = Array.from({ length: body }, (_, index) =>
    painted(withFound(model, top + index, markedRow(page, top + index, selectedRun)), width, page.measure, paintText),
  );
  const pane = left === 0 || contents === null ? undefined : contentsRows(model, contents, left, body, paintText);
  const screen = [
    ...(header > 0 ? [headerRow(model, paintText)] : []),
    ...rows.map((row, index) =>
      pane === undefined ? row : `${pane[index] ?? ''} ${paintText('muted', page.ascii ? '|' : '│')} ${row}`,
    ),
  ];
  const bottom = footer > 0 ? footerRows(model, paintText) : [];
  return [...screen.slice(0, model.size.rows - bottom.length), ...bottom];
}

/** The contents, padded to their width. */
function contentsRows(model: Model, contents: Page, width: number, body: number, paintText: Paint): string[] {
  const top = contentsTop(model);
  const link = model.inContents?.link ?? linkToShown(model, contents);
  const run = link === undefined ? undefined : contents.links[link]?.run;
  return Array.from({ length: body }, (_, index) => {
    const row = markedRow(contents, top + index, model.inContents ? run : undefined);
    // Without the keys, only the weight of the letters says where one is.
    const shown = row.map((piece) =>
      run !== undefined && piece.run === run ? { ...piece, style: 'strong' as const } : piece,
    );
    return padded(painted(shown, width, contents.measure, paintText), width, contents.measure);
  });
}

/** The pieces of a row of a page, with the selected link. */
function markedRow(page: Page, index: number, selectedRun: number | undefined): readonly Marked[] {
  const { at } = page.address;
  return (page.rows[index] ?? []).map((piece): Marked => {
    const { run } = piece;
    if (run !== undefined && run === selectedRun) return { ...piece, isReversed: true };
    // The entry at which the reader arrived.
    const isEntry = at !== undefined && run !== undefined && page.ids.get(run) === at;
    return isEntry ? { ...piece, style: 'match', isUnderlined: true } : piece;
  });
}

/** The same row, cut at the places where the words to find are. */
function withFound({ page, sought, found }: Model, index: number, row: readonly Marked[]): readonly Marked[] {
  if (sought === '') return row;
  const places = placesIn(page.rows, index, sought);
  let from = 0;
  return row.flatMap((piece) => {
    const [start, end] = [from, from + piece.text.length];
    from = end;
    const cuts = [start, ...places.flatMap((place) => [place.from, place.to]), end].filter(
      (cut) => cut >= start && cut <= end,
    );
    return cuts.slice(1).flatMap((to, cut) => {
      const begin = cuts[cut] ?? start;
      const text = piece.text.slice(begin - start, to - start);
      const place = places.find((one) => one.from <= begin && to <= one.to);
      const mark = place?.row === found ? { isReversed: !piece.isReversed } : { isUnderlined: true };
      return text === '' ? [] : [{ ...piece, text, ...(place && mark) }];
    });
  });
}

function painted(row: readonly Marked[], width: number, measure: Measure, paintText: Paint): string {
  return fitted(row, width, measure)
    .map(({ text, style, isReversed, isUnderlined }) => {
      const look = style === undefined ? text : paintText(style, text);
      const marked = isUnderlined ? underlined.join(look) : look;
      return isReversed ? reversed.join(marked) : marked;
    })
    .join('');
}

/** The pieces of a row that fit a width. */
function fitted(row: readonly Marked[], width: number, measure: Measure): readonly Marked[] {
  const whole = row.map(({ text }) => text).join('');
  if (measure.columns(whole) <= width) return row;
  let room = width;
  return row.map((piece) => {
    let text = '';
    for (const character of measure.characters(piece.text)) {
      const own = measure.columns(character);
      if (own > room) {
        room = 0;
        break;
      }
      room -= own;
      text += character;
    }
    return { ...piece, text };
  });
}

function cut(text: string, width: number, measure: Measure): string {
  return fitted([{ text }], Math.max(0, width), measure)
    .map((piece) => piece.text)
    .join('');
}

function padded(text: string, width: number, measure: Measure): string {
  return text + ' '.repeat(Math.max(0, width - measure.columns(text)));
}

/**
 * The case and the command of the page at the left, how far one is at the right. The title is cut before the command.
 */
function headerRow({ page, top, size }: Model, paintText: Paint): string {
  const { measure, rows } = page;
  const body = regions(size, false).body;
  const last = rows.length - body;
  const far = last <= 0 ? 'all' : top === 0 ? 'top' : top >= last ? 'end' : `${Math.floor((100 * top) / last)} %`;
  const [whole, words] = nameOf(page);
  const [separator, dots] = page.ascii ? ['-', '...'] : ['·', '…'];
  const command = ` ${separator} ${words}`;
  const room = Math.max(0, size.columns - far.length - 1);
  const roomOfTitle = Math.max(leastTitle, room - measure.columns(command));
  const name =
    measure.columns(whole) <= roomOfTitle
      ? whole
      : `${cut(whole, roomOfTitle - dots.length, measure).trimEnd()}${dots}`;
  const left = padded(cut(name + command, room, measure), room, measure);
  return reversed.join(paintText('strong', cut(`${left} ${far}`, size.columns, measure)));
}

/** The columns of the title that are shown even if the command does not fit beside it. */
const leastTitle = 10;

const prompts: Readonly<Record<Input['kind'], string>> = {
  number: '[',
  find: '/',
  search: 'Search: ',
  filter: 'Filter: ',
  command: ':',
};

/** The message above the line being typed, or the keys. A long message covers some rows of the page. */
function footerRows({ page, size, input, notice }: Model, paintText: Paint): string[] {
  const { measure } = page;
  const own = input ? [inputRow(input, size.columns, measure, paintText)] : [];
  if (notice === '') return input ? own : [paintText('muted', cut(hints(size.columns), size.columns, measure))];
  const lines = measure.wrap(printable(notice), size.columns).split('\n');
  const most = Math.max(1, Math.floor(size.rows / 2));
  const said = lines.slice(0, most).map((line) => paintText('warning', cut(line, size.columns, measure)));
  return [...said, ...own].slice(-size.rows);
}

/** A line that is being typed. Of a long one, the part before the cursor is seen. */
function inputRow({ kind, text, cursor }: Input, width: number, measure: Measure, paintText: Paint): string {
  const before = measure.characters(printable(`${prompts[kind]}${text.slice(0, cursor)}`));
  const [under = ' ', ...after] = measure.characters(printable(text.slice(cursor)));
  const room = width - measure.columns(under);
  let from = 0;
  while (measure.columns(before.slice(from).join('')) > room && from < before.length) from += 1;
  const row = [{ text: before.slice(from).join('') }, { text: under, isReversed: width > 1 }, { text: after.join('') }];
  return painted(row, width, measure, paintText);
}

/** As many of the most useful keys as fit a width: `? keys  q quit  Tab link`. */
function hints(width: number): string {
  let text = '';
  for (const hint of keyHints) {
    const longer = text === '' ? hint : `${text}  ${hint}`;
    if (longer.length > width) break;
    text = longer;
  }
  return text;
}
