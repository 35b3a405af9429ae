import { dark, light, print } from '../colours/page.js';
import { declared, drawingRules } from './colours.js';
import { narrowDrawings, narrowEntries, spanningLabel } from './shared-style.js';

/**
 * The style sheet of a fragment. All rules are nested in the id of the fragment: so they apply to nothing else in the
 * page, and win over the rules of the page for elements and classes. Font and size are those of the page.
 */
export function fragmentStyle(id: string): string {
  return `
#${id} {
  all: initial; display: block; position: relative; box-sizing: border-box; width: 100%; max-width: 60rem; container-type: inline-size;
  color-scheme: light dark; ${declared(light)}
  background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: .4rem; margin-block: 1em; padding: 1.2em 1.2em .2em;
  font-family: inherit; font-size: inherit; line-height: 1.5; text-align: start; overflow-wrap: break-word;
  @media (prefers-color-scheme: dark) { ${declared(dark)} }
  @media print { color-scheme: light; ${declared(print)} border: 0; padding: 0; }

  /* Undo what the page says of all elements. Inside a drawing, this would undo attributes too. */
  :where(:not(svg *)) { all: revert; box-sizing: border-box; }
  article + article { margin-top: 2.5em; border-top: 3px double var(--line); padding-top: 2em; }
  h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .6em; font-weight: 600; }
  h2 { font-size: 1.4em; margin-top: 0; }
  h3 { font-size: 1.1em; }
  h4, h5, h6 { font-size: 1em; }
  p { margin: 0 0 1em; }
  a { color: var(--accent); text-underline-offset: .16em; overflow-wrap: anywhere; }
  a.citation, .permalink { text-decoration: none; }
  :is(a.citation, .permalink):hover { text-decoration: underline; }
  .permalink { color: var(--quiet); font-size: .8em; font-weight: 400; padding-inline: .3em; opacity: 0; }
  :hover > .permalink, .permalink:focus-visible { opacity: 1; }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
  :target { background: var(--wash); box-shadow: 0 0 0 .4em var(--wash); }
  .muted, .note, dt { color: var(--quiet); }
  a.muted { color: var(--accent); }
  .muted, .note, .citation { font-size: .86em; }
  .warning { font-size: .8em; color: var(--alert); background: var(--alert-wash); border: 1px solid currentColor; border-radius: .25em; padding: .05em .4em; }
  .error { color: var(--alert); }
  .whole { white-space: nowrap; }
  ins { text-decoration: none; font-weight: 600; }
  mark { color: inherit; background: var(--alert-wash); }

  dl { margin: 0 0 1.6em; display: grid; grid-template-columns: fit-content(9.5em) minmax(0, 1fr); column-gap: .9em; row-gap: .75em; }
  dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline; }
  ${spanningLabel}
  dt { font-size: .86em; font-variant-numeric: tabular-nums; }
  dt .citation { font-size: 1em; }
  dd { margin: 0; grid-column: 2; }
  dd > [dir], p[dir] { width: fit-content; }
  .depth-1 dd { padding-inline-start: 1.2em; } .depth-2 dd { padding-inline-start: 2.4em; } .depth-3 dd { padding-inline-start: 3.6em; }
  .depth-4 dd { padding-inline-start: 4.8em; } .depth-5 dd { padding-inline-start: 6em; }

  .scrolling { overflow-x: auto; margin: 0 0 1.6em; }
  table { border-collapse: collapse; width: 100%; font-size: .86em; line-height: 1.4; }
  th, td { text-align: start; vertical-align: baseline; padding-block: .35em; padding-inline: 0 .8em; border-bottom: 1px solid var(--line); }
  th { color: var(--quiet); font-weight: 600; }
  .number { white-space: nowrap; font-variant-numeric: tabular-nums; }

  figure { margin: 0 0 1.6em; }
  /* Time runs from left to right, on a page of any direction. */
  .drawing { display: block; width: 100%; height: auto; max-width: none; direction: ltr; }
  .narrow { display: none; }
  figure .legend { font-size: .8em; color: var(--quiet); margin-top: .9em; }
  .key { margin-top: 1em; }
  .key .date { white-space: nowrap; color: var(--quiet); }
  .key-of-titles { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  summary { color: var(--accent); cursor: pointer; }
  @container (max-width: 40rem) {
  ${narrowDrawings}
  }
  @container (max-width: 30rem) {
  ${narrowEntries}
  }
  ${drawingRules.trim()}
}
`;
}
