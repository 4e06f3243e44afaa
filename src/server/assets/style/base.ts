/** Colours, type, the frame of a page and what all pages share. Contrast of text is at least 4.5:1 in both schemes. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fbfbf9;
  --raised: #ffffff;
  --ink: #1b2220;
  --soft: #56615c;
  --line: #dfe3de;
  --edge: #808b86;
  --accent: #0f5f55;
  --on-accent: #ffffff;
  --tint: #e6f0ee;
  --mark: #ffedaa;
  --mark-ink: #1f1a08;
  --warn: #8c4a06;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131716;
    --raised: #1a201e;
    --ink: #e4eae7;
    --soft: #a6b1ac;
    --line: #2b3331;
    --edge: #74807b;
    --accent: #7fd0c0;
    --on-accent: #0b2420;
    --tint: #1d2b28;
    --mark: #564a17;
    --mark-ink: #fff6d6;
    --warn: #f0b070;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto;
  max-width: 46rem;
  min-height: 100vh;
  padding: 0 1.25rem;
  display: flex;
  flex-direction: column;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", sans-serif;
  overflow-wrap: anywhere;
}
body.wide { max-width: 68rem; }
h1, h2, h3, h4, p, ol, ul, dl, dd, blockquote, figure, fieldset { margin: 0; padding: 0; border: 0; min-width: 0; }
h1, h2, h3, h4 { line-height: 1.3; font-weight: 650; text-wrap: balance; }
ol, ul { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
main:focus { outline: none; }
code, .path, .code { font-family: var(--mono); font-size: .875em; }
mark { background: var(--mark); color: var(--mark-ink); padding: .08em .12em; border-radius: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
summary { font-size: .875rem; color: var(--accent); cursor: pointer; width: max-content; max-width: 100%; padding: .2rem 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100rem; top: .5rem; padding: .5rem .9rem; background: var(--accent); color: var(--on-accent); border-radius: .4rem; z-index: 1; }
.skip:focus { left: .5rem; }
.top { padding: 1.5rem 0; }
.bar { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: .25rem 1.5rem; margin-bottom: 1rem; }
.brand { font-size: 1.375rem; font-weight: 700; letter-spacing: -.015em; line-height: 1.2; }
.brand a { color: var(--ink); text-decoration: none; }
.brand a:hover { color: var(--accent); }
.menu { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .9375rem; }
.menu a { color: var(--soft); text-decoration: none; padding: .15rem 0; }
.menu a:hover { color: var(--accent); text-decoration: underline; }
.menu a[aria-current] { color: var(--ink); font-weight: 600; }
.purpose { color: var(--soft); margin-bottom: 1.25rem; }
label { display: block; font-size: .875rem; font-weight: 600; margin-bottom: .35rem; }
.ask { max-width: 46rem; }
.box { display: flex; gap: .5rem; }
input, select, button { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--edge); border-radius: .5rem; }
input:not([type=checkbox]), select { flex: 1; min-width: 0; padding: .4rem .7rem; }
.ask input { padding: .65rem .9rem; border-radius: .6rem; }
input::placeholder { color: var(--soft); opacity: 1; }
input:focus-visible, select:focus-visible { outline-offset: 0; border-color: var(--accent); border-radius: .6rem; }
input[type=checkbox] { accent-color: var(--accent); width: 1rem; height: 1rem; margin: 0; flex: none; }
button { font-weight: 600; padding: .4rem 1rem; color: var(--on-accent); background: var(--accent); border-color: var(--accent); cursor: pointer; }
.ask button { padding: .65rem 1.4rem; border-radius: .6rem; }
button:hover { filter: brightness(1.12); }
main { flex: 1; }
.columns { display: grid; grid-template-columns: minmax(0, 46rem) minmax(0, 1fr); gap: 2rem 3rem; align-items: start; }
.columns > :only-child { grid-column: 1 / -1; max-width: 46rem; }
.to-narrow { display: none; }
.notice { padding: .9rem 1.1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .6rem; }
main > h1:not(.verdict) { font-size: 1.75rem; letter-spacing: -.015em; }
.error h1 { font-size: 1.5rem; margin-bottom: .5rem; }
.error p + p { margin-top: .5rem; }
.error .code { color: var(--soft); }
.bottom { margin-top: 3.5rem; padding: 1rem 0 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
.keys { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .9rem; margin-top: .5rem; }
.keys button { font-size: .8125rem; font-weight: 500; padding: .15rem .6rem; color: var(--ink); background: none; border-color: var(--edge); }
@media (hover: none) { .keys { display: none; } }
kbd { font: .8125rem/1 var(--mono); padding: .1rem .35rem; border: 1px solid var(--line); border-radius: .25rem; background: var(--raised); color: var(--ink); }
@media (max-width: 58rem) {
  body.wide { max-width: 46rem; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .to-narrow { display: inline-block; }
}
@media (max-width: 30rem) {
  body { padding: 0 1rem; font-size: 1rem; }
  .top { padding: 1.1rem 0 1.25rem; }
  .ask button { padding: .65rem 1rem; }
}
`;
