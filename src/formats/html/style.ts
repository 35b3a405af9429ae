import { dark, light, print } from '../colours/page.js';
import { declared, drawingRules } from './colours.js';
import { narrowDrawings, narrowEntries, spanningLabel } from './shared-style.js';

/**
 * The style sheet of a page. It uses system fonts only. Colours meet WCAG AA in light and dark, and nothing
 * depends on colour alone.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  ${declared(light)}
  --serif: Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", "Noto Serif", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    ${declared(dark)}
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: var(--serif); line-height: 1.55; overflow-wrap: break-word;
  font-variant-numeric: lining-nums; text-rendering: optimizeLegibility;
}
main { max-width: 48rem; margin-inline: auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 5vw, 2rem) 6rem; }
article + article { margin-top: 5rem; border-top: 3px double var(--line); padding-top: 4rem; }

h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 2.2em 0 .6em; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.9rem, 5vw, 2.6rem); margin: 0 0 .45em; }
h2 { font-size: 1.45rem; margin-top: 2em; padding-top: .8em; border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; }
/* Scripts that run from right to left have no italics. */
:is(h4, h5, h6):dir(rtl), :is(h4, h5, h6) [dir="rtl"] { font-style: normal; }
:is(h4, h5, h6) [dir="ltr"] { font-style: italic; }
h1 + h2 { margin-top: 1em; }
h1 + p:not(.note), h1 + .note + p:not(.note), h1 + .note + .note + p:not(.note) { font-size: 1.18rem; line-height: 1.5; margin-bottom: 1em; }
h1 + .note { margin-bottom: 1.2em; }
.logo { display: block; max-width: 12rem; max-height: 3.5rem; margin-bottom: 1.5rem; object-fit: contain; }
p { margin: 0 0 1em; max-width: 65ch; text-wrap: pretty; }
/* A text in the other direction: it begins where the others begin, and its lines where it does. */
p[dir], dd > [dir] { width: fit-content; }
.label, .note, dt, th, td, nav, pre, .muted { font-family: var(--sans); }
.muted, .note { color: var(--quiet); }
.muted { font-size: .86em; }
.note { font-size: .86rem; }
.date { font-variant-numeric: tabular-nums; }
.whole { white-space: nowrap; }
.citation { font-family: var(--sans); font-size: .8em; font-variant-numeric: tabular-nums; }
.warning {
  font-family: var(--sans); font-size: .76em; overflow-wrap: anywhere; color: var(--alert); background: var(--alert-wash);
  border: 1px solid currentColor; border-radius: .25em; padding: .05em .4em;
  -webkit-box-decoration-break: clone; box-decoration-break: clone;
}
.error { color: var(--alert); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .16em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
a.muted { color: var(--accent); }
a.citation { text-decoration: none; }
dt .citation { font-size: 1em; }
a.citation:hover { text-decoration: underline; }
a.address { font-family: var(--sans); font-size: .8em; overflow-wrap: anywhere; color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--wash); box-shadow: 0 0 0 .45rem var(--wash); border-radius: .1rem; }

dl { margin: 0 0 1.6em; display: grid; grid-template-columns: fit-content(9.5rem) minmax(0, 1fr); column-gap: .8rem; row-gap: .75em; }
dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline; align-content: start; position: relative; }
${spanningLabel}
dt { font-size: .84rem; color: var(--quiet); font-variant-numeric: tabular-nums; line-height: 1.4; min-width: 2.9em; }
dd { margin: 0; grid-column: 2; max-width: 65ch; text-wrap: pretty; }
dd + dd { margin-top: .15em; }
dd + dd:has(> strong:first-child, > [dir] > strong:first-child) { margin-top: .7em; }
.depth-1 dd { padding-inline-start: 1.2em; } .depth-2 dd { padding-inline-start: 2.4em; } .depth-3 dd { padding-inline-start: 3.6em; }
.depth-4 dd { padding-inline-start: 4.8em; } .depth-5 dd { padding-inline-start: 6em; }

.permalink { color: var(--quiet); font-family: var(--sans); font-size: .8em; font-weight: 400; text-decoration: none; opacity: 0; padding-inline: .3em; }
:hover > .permalink, dl > div:hover .permalink, .permalink:focus-visible { opacity: 1; }
.permalink:hover { color: var(--accent); }
@media (hover: none) { .permalink { pointer-events: none; } }

/* A shadow at an edge shows that more is beyond it. It is fixed; the paper that covers it at the ends scrolls along. */
.scrolling {
  overflow-x: auto; margin: 0 0 1.6em; background-color: var(--paper); background-repeat: no-repeat;
  background-attachment: local, local, scroll, scroll; background-size: 2rem 100%, 2rem 100%, .6rem 100%, .6rem 100%;
  background-position: left, right, left, right;
  background-image:
    linear-gradient(to right, var(--paper) 40%, transparent), linear-gradient(to left, var(--paper) 40%, transparent),
    linear-gradient(to right, var(--line), transparent), linear-gradient(to left, var(--line), transparent);
}
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; }
th, td { text-align: start; vertical-align: baseline; padding-block: .45em; padding-inline: 0 .8em; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; border-bottom-color: var(--quiet); }
th.number, td.number { text-align: end; padding-inline: .8em 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
table:not(.key table) .number + :not(.number) { padding-inline-start: .8em; }
td .muted { font-size: 1em; }
/* Numbers stay near their names. */
table:has(th:nth-child(2).number):not(:has(th:nth-child(4))) { width: min(100%, 26rem); }
@media (min-width: 40rem) { table:not(.key table, :has(th:nth-child(4))) td:first-child:not(.number) { min-width: 13rem; } table:not(.key table) td:last-child:not(.number) { min-width: 11rem; } }

.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { margin-inline-start: .3rem; padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--line); }
.tree li { margin: .7em 0; }
.tree p { margin: 0; }
.tree { margin-bottom: 1.6em; }
pre { margin: 0; font: .82rem/1.5 ui-monospace, "SF Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--wash); padding: .8em 1em; border-radius: .25rem; width: max-content; min-width: 100%; }
pre .muted { font: inherit; }
mark { color: inherit; background: var(--alert-wash); text-decoration: underline wavy var(--alert); text-underline-offset: .25em; }
ins { text-decoration: none; font-weight: 600; } del { color: var(--quiet); }
.problem { margin-bottom: 1.8em; } .problem p { margin-bottom: .35em; } .problem .scrolling { margin-bottom: .5em; }

nav { font-size: .84rem; line-height: 1.4; margin: 1.5rem 0 0; padding: .75rem 0; border-block: 1px solid var(--line); }
nav .label { margin: 0 0 .5em; color: var(--quiet); font-weight: 600; }
nav + .parts > h2:first-child { border-top: 0; margin-top: .4em; }
nav ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; column-gap: 1.4em; row-gap: .3em; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
@media (max-width: 74.99rem) { nav .label, nav li:not(.level-2) { display: none; } }
/* On a phone the contents are one line that scrolls, so that the story begins on the first screen. */
@media (max-width: 40rem) { nav ul { flex-wrap: nowrap; overflow-x: auto; white-space: nowrap; padding-block: .2em; } }
@media (min-width: 75rem) {
  main { max-width: 72rem; }
  .with-contents { display: grid; grid-template-columns: 13rem minmax(0, 48rem); column-gap: 4rem; justify-content: center; }
  .with-contents > * { grid-column: 2; }
  .with-contents > nav { grid-column: 1; grid-row: 1 / span 2; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: .9rem 0 2rem; border: 0; }
  nav ul { display: block; }
  nav li { margin: 0 0 .4em; }
  nav .level-3 { padding-inline-start: 1em; }
  nav .level-4 { padding-inline-start: 2em; }
  nav .level-5 { padding-inline-start: 3em; }
  nav .level-6 { padding-inline-start: 4em; }
  nav + .parts > h2:first-child { border-top: 1px solid var(--line); margin-top: 1.4em; }
}
@media (max-width: 34rem) {
  h1 + p:not(.note), h1 + .note + p:not(.note), h1 + .note + .note + p:not(.note) { font-size: 1.06rem; line-height: 1.45; }
  ${narrowEntries}
  dl.short dt { min-width: 1.6em; }
  dl.short .permalink { position: absolute; inset-inline-start: -.4rem; top: 1.3em; }
}

figure { margin: 1.2rem 0 2em; }
/* Time runs from left to right, on a page of any direction. */
.drawing { display: block; width: 100%; height: auto; direction: ltr; }
.narrow { display: none; }
figure .legend { font-family: var(--sans); font-size: .76rem; line-height: 1.45; color: var(--quiet); margin-top: .9em; max-width: 65ch; text-wrap: pretty; }
.key { margin-top: 1em; }
.key td { border: 0; padding-block: .2em; }
.key .date { white-space: nowrap; color: var(--quiet); }
.key td.number, .key th.number { padding-block: .2em; padding-inline: 0 .9em; width: 2.5em; }
.key-of-titles { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
/* The list after a drawing without titles: its numbers are those in the drawing. */
@media (min-width: 40.01rem) {
  .wide-numbers.listed + dl { counter-reset: event; }
  .wide-numbers.listed + dl > div { counter-increment: event; }
  .wide-numbers.listed + dl > div > dt::before { content: counter(event) " · "; }
}
@media (max-width: 40rem) {
  .narrow-numbers.listed + dl { counter-reset: event; }
  .narrow-numbers.listed + dl > div { counter-increment: event; }
  .narrow-numbers.listed + dl > div > dt::before { content: counter(event) " · "; }
}
summary { font-family: var(--sans); font-size: .84rem; color: var(--accent); cursor: pointer; }
details table { margin-top: .8em; }
@media (max-width: 40rem) {
  ${narrowDrawings}
  h2 { margin-top: 1.4em; }
  td:not(.key td), th:not(.key th) { padding-inline-end: .5em; }
}
${drawingRules}
/* The number is in the middle, because a page box knows no direction. */
@page {
  margin: 16mm 17mm 18mm;
  @bottom-center { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: ${light.quiet}; }
}
@media print {
  :root {
    color-scheme: light;
    ${declared(print)}
  }
  html { font-size: 9.3pt; }
  body { line-height: 1.34; }
  h1 ~ p:not(.note) { line-height: 1.4; margin-bottom: .6em; }
  h1 + .note { margin-bottom: .8em; }
  .with-contents { display: block; }
  .wide { display: block; }
  .narrow, .key-of-titles { display: none; }
  .key-of-numbers { display: block; }
  figure { break-inside: avoid; margin: .6em 0 1em; }
  figure .legend { margin: .4em 0 0; max-width: none; }
  nav, .permalink { display: none; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 2.1rem; }
  h2 { font-size: 1.25rem; margin: .6em 0 .35em; padding-top: .4em; }
  h3 { font-size: 1.05rem; margin: 1em 0 .4em; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; break-inside: avoid; }
  p, dd { orphans: 2; widows: 2; }
  article :is(p, dd) { max-width: none; }
  /* A grid is not divided well between pages, but each of its rows may be one. */
  dl { display: block; margin-bottom: .6em; }
  dl > div, dl:not(.short) > div { display: grid; grid-template-columns: 7.1em minmax(0, 1fr); column-gap: .8em; margin: 0 0 .4em; }
  dl.short > div { grid-template-columns: 2.2em minmax(0, 1fr); }
  dl > div, tr, .problem { break-inside: avoid; }
  /* Neither the last entry of a document nor the last row of a table is alone on a page. */
  dl:last-child > div:nth-last-child(2), tr:nth-last-child(2) { break-after: avoid; }
  dl.sources { columns: 2; column-gap: 7mm; font-size: .84em; line-height: 1.3; }
  dl.sources > div { grid-template-columns: 2.4em minmax(0, 1fr); margin-bottom: .6em; }
  table { font-size: .86em; line-height: 1.3; }
  th, td { padding-block: .18em; }
  tr:last-child td { border: 0; }
  table:not(.key table, :has(th:nth-child(3))) td:first-child:not(.number) { width: 45%; }
  thead { display: table-header-group; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  .scrolling { overflow: visible; margin-bottom: .6em; background: none; }
  a { text-decoration: none; }
  a[href^="http"]:not(.address)::after { content: " <\\2066" attr(href) "\\2069>"; font-size: .85em; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; width: auto; }
}
`;
