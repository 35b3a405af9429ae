/** What a key does. */
export type Action =
  | 'down'
  | 'up'
  | 'pageDown'
  | 'pageUp'
  | 'halfDown'
  | 'halfUp'
  | 'top'
  | 'bottom'
  | 'nextLink'
  | 'previousLink'
  | 'follow'
  | 'back'
  | 'nextEntry'
  | 'previousEntry'
  | 'find'
  | 'findNext'
  | 'findPrevious'
  | 'search'
  | 'filter'
  | 'command'
  | 'contents'
  | 'show'
  | 'timeline'
  | 'chart'
  | 'refs'
  | 'people'
  | 'orgs'
  | 'custody'
  | 'disputes'
  | 'check'
  | 'copyText'
  | 'copyRecord'
  | 'address'
  | 'edit'
  | 'keys'
  | 'quitOrBack'
  | 'quit'
  | 'suspend'
  | 'redraw';

interface Binding {
  readonly action: Action;
  readonly keys: readonly string[];
  /** What it does, in the imperative. */
  readonly does: string;
}

/** The keys, in groups and in the order in which help lists them. */
export const keyGroups: Readonly<Record<string, readonly Binding[]>> = {
  Move: [
    { action: 'down', keys: ['j', 'down'], does: 'Scroll down one line' },
    { action: 'up', keys: ['k', 'up'], does: 'Scroll up one line' },
    { action: 'pageDown', keys: ['space', 'pagedown'], does: 'Scroll down one screen' },
    { action: 'pageUp', keys: ['b', 'pageup'], does: 'Scroll up one screen' },
    { action: 'halfDown', keys: ['ctrl-d'], does: 'Scroll down half a screen' },
    { action: 'halfUp', keys: ['ctrl-u'], does: 'Scroll up half a screen' },
    { action: 'top', keys: ['g', 'home'], does: 'Go to the top' },
    { action: 'bottom', keys: ['G', 'end'], does: 'Go to the bottom' },
    { action: 'nextEntry', keys: [']'], does: 'Go to the next event, section or entry' },
    { action: 'previousEntry', keys: ['['], does: 'Go to the previous one' },
  ],
  Follow: [
    { action: 'nextLink', keys: ['tab'], does: 'Select the next link' },
    { action: 'previousLink', keys: ['shift-tab'], does: 'Select the previous link' },
    {
      action: 'follow',
      keys: ['enter', 'right'],
      does: 'Follow the link that Tab selected; without one, scroll down one line',
    },
    { action: 'back', keys: ['escape', 'left', 'backspace'], does: 'Go back to where you were' },
    { action: 'address', keys: ['a'], does: 'Show the web address of the selected link or the source' },
  ],
  Look: [
    { action: 'contents', keys: ['c'], does: 'Go to the contents' },
    { action: 'show', keys: ['x'], does: 'Show the text' },
    { action: 'timeline', keys: ['t'], does: 'Show the timeline' },
    { action: 'chart', keys: ['T'], does: 'Show the timeline as a chart' },
    { action: 'refs', keys: ['r'], does: 'Show the references' },
    { action: 'people', keys: ['p'], does: 'Show the people' },
    { action: 'orgs', keys: ['o'], does: 'Show the organisations' },
    { action: 'custody', keys: ['d'], does: 'Show how long people were held' },
    { action: 'disputes', keys: ['D'], does: 'Show the points on which claims differ' },
    { action: 'check', keys: ['!'], does: 'Show the problems of the case file' },
  ],
  Find: [
    { action: 'find', keys: ['/'], does: 'Find words on this page' },
    { action: 'findNext', keys: ['n'], does: 'Go to the next match' },
    { action: 'findPrevious', keys: ['N'], does: 'Go to the previous match' },
    { action: 'search', keys: ['s'], does: 'Search the case, or the library' },
    { action: 'filter', keys: ['f'], does: 'Filter this page, with the options of its command' },
    { action: 'command', keys: [':'], does: 'Show any command of the groups Read, Ask and Check' },
  ],
  Use: [
    { action: 'copyText', keys: ['y'], does: 'Copy the selected source as text' },
    { action: 'copyRecord', keys: ['Y'], does: 'Copy it as BibTeX; press again for CSL-JSON' },
    { action: 'edit', keys: ['e'], does: 'Open the case file in your editor' },
    { action: 'redraw', keys: ['ctrl-l'], does: 'Read the files and draw the screen again' },
    { action: 'suspend', keys: ['ctrl-z'], does: 'Suspend the program; fg continues it' },
    { action: 'keys', keys: ['?'], does: 'Show these keys' },
    { action: 'quitOrBack', keys: ['q'], does: 'Go back, or quit on the first page' },
    { action: 'quit', keys: ['Q', 'ctrl-c'], does: 'Quit' },
  ],
};

/** The actions that a number before the key repeats. */
export const movements: ReadonlySet<Action> = new Set<Action>([
  ...(keyGroups['Move'] ?? []).map(({ action }) => action),
  'nextLink',
  'previousLink',
  'findNext',
  'findPrevious',
]);

/** The keys of less and tig for the same. Help names them in one sentence. */
export const otherKeys: Readonly<Record<string, Action>> = {
  'ctrl-f': 'pageDown',
  'ctrl-b': 'pageUp',
  'ctrl-e': 'down',
  'ctrl-y': 'up',
  'ctrl-n': 'down',
  'ctrl-p': 'up',
  '<': 'top',
  '>': 'bottom',
  v: 'edit',
  R: 'redraw',
  h: 'keys',
  f1: 'keys',
};

const actions = new Map([
  ...Object.entries(otherKeys),
  ...Object.values(keyGroups).flatMap((group) =>
    group.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)),
  ),
]);

/** The letters of other keyboard layouts, and those on the same keys of a Latin one. */
const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const layouts = [
  'йцукенгшщзхъфывапролджэячсмитьбю.',
  'йцукенгшщзхїфівапролджєячсмитьбю.',
  ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./",
  'ضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوزظ',
  "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",
];
const byPlace = new Map(
  layouts.flatMap((layout) =>
    Array.from(layout, (letter, index) => [letter, latin[index] ?? letter] as const).filter(
      ([letter]) => !latin.includes(letter),
    ),
  ),
);

/** The action of a key. A letter of another layout counts as the Latin letter on the same key. */
export function actionOf(key: string): Action | undefined {
  const lower = key.toLowerCase();
  const letter = byPlace.get(lower);
  return actions.get(key) ?? actions.get(letter === undefined ? key : lower === key ? letter : letter.toUpperCase());
}

const signs: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  space: 'Space',
  tab: 'Tab',
  'shift-tab': 'Shift-Tab',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  pageup: 'PgUp',
  pagedown: 'PgDn',
  home: 'Home',
  end: 'End',
  f1: 'F1',
};

/** The most useful keys, each in two words, for the line at the bottom. The most important one is the first. */
export const keyHints: readonly string[] = [
  '? keys',
  'q quit',
  'Tab link',
  'Enter follow',
  'Esc back',
  't timeline',
  'r references',
  'c contents',
  'p people',
  '/ find',
];

/** A key as it is printed. */
export function keyName(key: string): string {
  return signs[key] ?? (key.startsWith('ctrl-') ? `Ctrl-${key.slice(5).toUpperCase()}` : key);
}
