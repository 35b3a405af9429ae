/** CSS colours for what a page or a drawing consists of. Text on `paper` and on `wash` meets WCAG AA. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly wash: string;
  readonly rule: string;
  readonly accent: string;
  readonly alert: string;
  readonly 'alert-wash': string;
}

export const light: Palette = {
  paper: '#fffefb',
  ink: '#1d1c1a',
  quiet: '#625e57',
  line: '#dcd7cd',
  wash: '#f5f2ea',
  rule: '#e6e1d7',
  accent: '#1c4f7c',
  alert: '#8b3f00',
  'alert-wash': '#fdf1e3',
};

export const dark: Palette = {
  paper: '#15171a',
  ink: '#e7e4de',
  quiet: '#a8a39a',
  line: '#35383d',
  wash: '#1d2024',
  rule: '#2a2d32',
  accent: '#8fbce8',
  alert: '#f2b072',
  'alert-wash': '#2c2216',
};

/** For paper, in black and grey. */
export const print: Palette = {
  paper: '#fff',
  ink: '#000',
  quiet: '#4a4a4a',
  line: '#bbb',
  wash: '#f4f4f4',
  rule: '#ddd',
  accent: '#000',
  alert: '#000',
  'alert-wash': '#fff',
};
