/** Colours, type, the frame of a page and what all pages share. Contrast of text is at least 4.5:1 in both schemes. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fcfcfa;
  --raised: #ffffff;
  --ink: #1b2220;
  --soft: #59645f;
  --line: #dfe3de;
  --edge: #87928d;
  --accent: #0f5f55;
  --on-accent: #ffffff;
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
    --soft: #a1ada8;
    --line: #2b3331;
    --edge: #74807b;
    --accent: #7fd0c0;
    --on-accent: #0b2420;
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
h1, h2, h3, h4, p, ol, ul, dl, dd, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4 { line-height: 1.3; font-weight: 650; text-wrap: balance; }
ol, ul { list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
main:focus { outline: none; }
code, .path, .code { font-family: var(--mono); font-size: .875em; }
mark { background: var(--mark); color: var(--mark-ink); padding: .08em .12em; border-radius: .2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.skip { position: absolute; left: -100rem; top: .5rem; padding: .5rem .9rem; background: var(--accent); color: var(--on-accent); border-radius: .4rem; z-index: 1; }
.skip:focus { left: .5rem; }
.top { padding: 2.25rem 0 1.75rem; }
.brand { font-size: 1.375rem; font-weight: 700; letter-spacing: -.015em; line-height: 1.2; }
.brand a { color: var(--ink); text-decoration: none; }
.brand a:hover { color: var(--accent); }
.purpose { color: var(--soft); margin: .2rem 0 1.25rem; }
.ask label { display: block; font-size: .875rem; font-weight: 600; margin-bottom: .35rem; }
.box { display: flex; gap: .5rem; }
.box input {
  flex: 1;
  min-width: 0;
  font: inherit;
  padding: .65rem .9rem;
  color: var(--ink);
  background: var(--raised);
  border: 1px solid var(--edge);
  border-radius: .6rem;
}
.box input::placeholder { color: var(--soft); opacity: 1; }
.box input:focus-visible { outline-offset: 0; border-color: var(--accent); border-radius: .6rem; }
.box button {
  font: inherit;
  font-weight: 600;
  padding: .65rem 1.4rem;
  color: var(--on-accent);
  background: var(--accent);
  border: 1px solid var(--accent);
  border-radius: .6rem;
  cursor: pointer;
}
.box button:hover { filter: brightness(1.12); }
main { flex: 1; }
.notice { padding: .9rem 1.1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .6rem; }
.error h1 { font-size: 1.5rem; margin-bottom: .5rem; }
.error .code { color: var(--soft); margin-top: 1rem; }
.bottom { margin-top: 3.5rem; padding: 1rem 0 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem; }
@media (max-width: 30rem) {
  body { padding: 0 1rem; font-size: 1rem; }
  .top { padding: 1.25rem 0 1.25rem; }
  .box button { padding: .65rem 1rem; }
}
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --warn: #000; }
  body { max-width: none; padding: 0; }
  .ask, .skip, .paging, .examples, .bottom a, .back { display: none; }
  mark { background: none; color: inherit; text-decoration: underline; }
  .hit, .passage { break-inside: avoid; }
}
`;
