/** The look of a page. System fonts alone; colours that hold WCAG AA in light and dark; nothing that only colour says. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #fffefb; --ink: #1d1c1a; --quiet: #625e57; --line: #dcd7cd; --wash: #f5f2ea;
  --accent: #1c4f7c; --alert: #8b3f00; --alert-wash: #fdf1e3;
  --serif: Charter, "Bitstream Charter", "Source Serif 4", "Iowan Old Style", "Noto Serif", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15171a; --ink: #e7e4de; --quiet: #a8a39a; --line: #35383d; --wash: #1d2024;
    --accent: #8fbce8; --alert: #f2b072; --alert-wash: #2c2216;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font-family: var(--serif); line-height: 1.55; overflow-wrap: break-word;
  font-variant-numeric: lining-nums; text-rendering: optimizeLegibility;
}
main, nav { max-width: 44rem; margin-inline: auto; padding-inline: clamp(1rem, 5vw, 2rem); }
main { padding-block: clamp(1.5rem, 6vw, 4rem); }
article + article { margin-top: 5rem; border-top: 1px solid var(--line); padding-top: 4rem; }

h1, h2, h3, h4, h5, h6 { line-height: 1.2; margin: 2.2em 0 .6em; text-wrap: balance; font-weight: 600; }
h1 { font-size: clamp(1.9rem, 5vw, 2.6rem); letter-spacing: -.012em; margin: 0 0 .45em; }
h2 { font-size: 1.45rem; margin-top: 2.4em; padding-top: .7em; border-top: 1px solid var(--line); }
h3 { font-size: 1.15rem; }
h4, h5, h6 { font-size: 1rem; font-style: italic; }
h1 + h2 { margin-top: 1em; }
p { margin: 0 0 1em; max-width: 65ch; text-wrap: pretty; }
.label, .note, dt, th, td, nav, pre, .muted { font-family: var(--sans); }
.muted, .note { color: var(--quiet); }
.muted { font-size: .86em; }
.note { font-size: .86rem; }
.date { font-variant-numeric: tabular-nums; }
.citation { font-family: var(--sans); font-size: .8em; font-variant-numeric: tabular-nums; }
.warning {
  font-family: var(--sans); font-size: .76em; color: var(--alert); background: var(--alert-wash);
  border: 1px solid currentColor; border-radius: .25em; padding: .05em .4em; white-space: nowrap;
}
.error { color: var(--alert); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .16em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
a:hover { text-decoration-color: currentColor; }
a.citation { text-decoration: none; }
a.citation:hover { text-decoration: underline; }
a.address { font-family: var(--sans); font-size: .8em; overflow-wrap: anywhere; color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
:target { background: var(--wash); box-shadow: 0 0 0 .45rem var(--wash); border-radius: .1rem; }

dl { margin: 0 0 1.6em; display: grid; grid-template-columns: fit-content(9.5rem) minmax(0, 1fr); column-gap: 1.1rem; row-gap: .75em; }
dl > div { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: baseline; align-content: start; position: relative; }
dt { font-size: .84rem; color: var(--quiet); font-variant-numeric: tabular-nums; line-height: 1.4; }
dd { margin: 0; grid-column: 2; max-width: 65ch; text-wrap: pretty; }
dd + dd { margin-top: .15em; }
.depth-1 dd { padding-inline-start: 1.2em; } .depth-2 dd { padding-inline-start: 2.4em; } .depth-3 dd { padding-inline-start: 3.6em; }
.depth-4 dd { padding-inline-start: 4.8em; } .depth-5 dd { padding-inline-start: 6em; }

.permalink { color: var(--quiet); font-family: var(--sans); font-size: .8em; font-weight: 400; text-decoration: none; opacity: 0; padding-inline: .3em; }
:hover > .permalink, dl > div:hover .permalink, .permalink:focus-visible { opacity: 1; }
.permalink:hover { color: var(--accent); }
@media (hover: none) { .permalink { opacity: .55; } }

.scrolling { overflow-x: auto; margin: 0 0 1.6em; }
table { border-collapse: collapse; width: 100%; font-size: .82rem; line-height: 1.4; }
th, td { text-align: start; vertical-align: baseline; padding: .45em .8em .45em 0; border-bottom: 1px solid var(--line); }
th { color: var(--quiet); font-weight: 600; white-space: nowrap; border-bottom-color: var(--quiet); }
th.number, td.number { text-align: end; padding-inline: .8em 0; font-variant-numeric: tabular-nums; white-space: nowrap; }
td .muted { font-size: 1em; }

.tree, .tree ul { list-style: none; margin: 0; padding: 0; }
.tree ul { margin-inline-start: .3rem; padding-inline-start: 1.1rem; border-inline-start: 1px solid var(--line); }
.tree li { margin: .7em 0; }
.tree p { margin: 0; }
.tree { margin-bottom: 1.6em; }
pre { margin: 0; font: .82rem/1.5 ui-monospace, "SF Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; background: var(--wash); padding: .8em 1em; border-radius: .25rem; width: max-content; min-width: 100%; }
pre .muted { font: inherit; }
mark { color: inherit; background: var(--alert-wash); text-decoration: underline wavy var(--alert); text-underline-offset: .25em; }
ins { text-decoration: none; font-weight: 600; } del { color: var(--quiet); }
.finding { margin-bottom: 1.8em; } .finding p { margin-bottom: .35em; } .finding .scrolling { margin-bottom: .5em; }

nav { font-size: .84rem; line-height: 1.4; padding-top: 1.5rem; }
nav .label { margin: 0 0 .5em; color: var(--quiet); font-weight: 600; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 2 11rem; column-gap: 2rem; }
nav li { margin: 0 0 .4em; break-inside: avoid; }
nav .level-3 { padding-inline-start: 1em; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { color: var(--accent); text-decoration: underline; }
@media (min-width: 75rem) {
  .with-contents { display: grid; grid-template-columns: minmax(13rem, 1fr) minmax(0, 48rem) minmax(2rem, 1fr); }
  .with-contents > main { width: 100%; max-width: 48rem; margin: 0; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; margin: 0; padding: 4.4rem 1.5rem 2rem 2.5rem; max-width: 19rem; justify-self: end; }
  nav ul { columns: auto; }
}
@media (max-width: 34rem) {
  dl { display: block; }
  dl > div { display: block; margin-bottom: 1em; }
  dt { margin-bottom: .1em; }
}

@page {
  margin: 20mm 18mm 22mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8.5pt system-ui, sans-serif; color: #555; }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #4a4a4a; --line: #bbb; --wash: #fff; --accent: #000; --alert: #000; --alert-wash: #fff;
  }
  html { font-size: 10.5pt; }
  body { line-height: 1.42; }
  .with-contents { display: block; }
  nav, .permalink { display: none; }
  main, .with-contents > main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, dd { orphans: 3; widows: 3; max-width: none; }
  dl > div, tr, .finding { break-inside: avoid; }
  thead { display: table-header-group; }
  article + article { break-before: page; border: 0; margin: 0; padding: 0; }
  .scrolling { overflow: visible; }
  a { text-decoration: none; }
  a[href^="http"]:not(.address)::after { content: " <" attr(href) ">"; font-size: .85em; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; width: auto; }
}
`;
