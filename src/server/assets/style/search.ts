/** The search page: the verdict, the list of postings, quotes, paging. */
export const SEARCH = `
.verdict { font-size: 1.375rem; letter-spacing: -.01em; margin-bottom: .25rem; }
.verdict .question { font-weight: 400; color: var(--soft); }
.verdict + .notice { margin-top: 1rem; }
.lead { color: var(--soft); margin-top: .5rem; }
.conditions { display: flex; flex-wrap: wrap; gap: .4rem; margin: .5rem 0; font-size: .875rem; }
.conditions li { padding: .1rem .6rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--raised); }
.conditions a { color: var(--soft); text-decoration: none; padding: 0 .15rem; }
.conditions a:hover { color: var(--warn); }
.unknown { color: var(--soft); font-size: .9375rem; margin-top: .35rem; }
.relaxations { margin-top: .75rem; }
.narrow { display: flex; flex-wrap: wrap; gap: .35rem 1.5rem; margin-top: .6rem; font-size: .875rem; color: var(--soft); }
.narrow nav { display: flex; flex-wrap: wrap; gap: .9rem; }
.narrow nav b { color: var(--ink); }
.narrow details { margin: 0; padding: 0; }
.narrow details[open] { flex-basis: 100%; }
.narrow dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: .75rem; padding: .2rem 0; }
.narrow dd { display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.narrow .count { color: var(--soft); font-variant-numeric: tabular-nums; }
.glance { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .9375rem; }
.glance .expired { color: var(--warn); }
.hits { margin-top: .75rem; }
.hit { padding: 1.5rem 0 1.4rem; border-top: 1px solid var(--line); }
.hit:first-child { border-top: 0; }
.hit header { display: grid; grid-template-columns: 1fr auto; column-gap: 1.25rem; align-items: baseline; }
.hit h2 { font-size: 1.1875rem; letter-spacing: -.005em; text-wrap: wrap; }
.hit h2 a { text-decoration: none; }
.hit h2 a:hover { text-decoration: underline; }
.who { color: var(--soft); }
.hit .who { grid-column: 1 / -1; font-size: .9375rem; }
.sure { font-size: .875rem; color: var(--soft); white-space: nowrap; }
.sure .percent { font-weight: 650; color: var(--ink); font-variant-numeric: tabular-nums; }
.passage { margin-top: .7rem; }
blockquote { white-space: pre-line; color: var(--soft); padding-left: 1rem; border-left: 3px solid var(--line); }
.where { display: flex; flex-wrap: wrap; gap: 0 .9rem; margin-top: .35rem; padding-left: calc(1rem + 3px); font-size: .8125rem; color: var(--soft); }
.where a { font-family: var(--mono); color: inherit; text-decoration-color: var(--line); }
.where a:hover { color: var(--accent); text-decoration-color: currentcolor; }
.section { font-weight: 600; }
details { margin-top: .6rem; padding-left: calc(1rem + 3px); }
details .passage { margin-left: calc(-1rem - 3px); }
summary { font-size: .875rem; color: var(--accent); cursor: pointer; width: max-content; max-width: 100%; }
.nearest { margin-top: 2.25rem; }
.nearest > h2, .examples > h2 { font-size: .9375rem; color: var(--soft); font-weight: 600; }
.nearest > p { color: var(--soft); font-size: .875rem; }
.nearest .hit { padding: 1.1rem 0 1rem; }
.nearest .hit h2 { font-size: 1rem; font-weight: 500; }
.nearest .hit .percent { font-weight: 400; color: inherit; }
.nearest blockquote, .nearest .who { font-size: .9375rem; }
.nearest mark { background: none; color: var(--ink); padding: 0; text-decoration: underline dotted var(--edge); text-underline-offset: .2em; }
.examples { margin-top: 1.5rem; }
.nearest + .examples, .lead + .examples { margin-top: 2.25rem; }
.examples ul { margin-top: .6rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); column-gap: 2rem; }
.examples li a { display: block; padding: .6rem 0; border-top: 1px solid var(--line); text-decoration: none; }
.examples li a:hover { border-color: var(--accent); text-decoration: underline; }
.paging { display: grid; grid-template-columns: 1fr auto 1fr; align-items: baseline; gap: 1rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.paging > :last-child { text-align: right; }
.paging .range { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
@media (max-width: 30rem) {
  .narrow dl > div { grid-template-columns: 1fr; gap: 0; }
  .verdict { font-size: 1.1875rem; }
  .hit h2 { font-size: 1.0625rem; }
  .hit header { grid-template-columns: 1fr; }
  .sure { order: 3; }
  blockquote { padding-left: .75rem; }
  .where, details { padding-left: calc(.75rem + 3px); }
  details .passage { margin-left: calc(-.75rem - 3px); }
}
`;
