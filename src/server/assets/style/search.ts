/** The search page: the verdict, conditions, the list of postings, quotes, paging. */
export const SEARCH = `
.verdict { font-size: 1.5rem; letter-spacing: -.015em; margin-bottom: .35rem; }
.verdict .question { font-weight: 400; color: var(--soft); }
.verdict + .notice { margin-top: 1rem; }
.lead { color: var(--soft); margin-top: .5rem; }
.conditions { display: flex; flex-wrap: wrap; align-items: flex-start; gap: .4rem; margin: .6rem 0; font-size: .875rem; }
.conditions li { display: flex; flex-wrap: wrap; align-items: center; border: 1px solid var(--edge); border-radius: 1.1rem; background: var(--raised); }
.conditions summary { padding: .2rem .1rem .2rem .75rem; color: var(--ink); list-style: none; }
.conditions summary::-webkit-details-marker { display: none; }
.conditions summary span { text-decoration: underline dotted var(--edge); text-underline-offset: .22em; }
.conditions summary:hover span { text-decoration-style: solid; }
.conditions li > a { color: var(--soft); text-decoration: none; min-width: 1.75rem; padding: .2rem .6rem .2rem .4rem; text-align: center; }
.conditions li > a:hover { color: var(--warn); }
.conditions li:has(details[open]) { flex-basis: 100%; flex-wrap: nowrap; align-items: flex-start; border-radius: .6rem; }
.conditions details[open] { flex: 1; min-width: 0; }
.editor { padding: .35rem .75rem .75rem; max-width: 30rem; }
.editor label { font-weight: 400; color: var(--soft); }
.editor p { color: var(--soft); margin-top: .5rem; }
.unknown { color: var(--soft); font-size: .9375rem; margin-top: .35rem; }
.relaxations { margin-top: 1.25rem; }
.relaxations h2, .nearest > h2, .examples > h2, .picture > h2 { font-size: 1rem; font-weight: 650; }
.relaxations li { margin-top: .35rem; }
.order { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .35rem 1.5rem; margin-top: .75rem; font-size: .875rem; }
.order nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem; }
.order nav a { padding: .15rem 0; }
.order nav a[aria-current] { color: var(--ink); font-weight: 650; text-decoration: none; }
.glance { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: .9375rem; }
.glance .expired { color: var(--warn); }
.hits { margin-top: .75rem; }
.hit { padding: 1.4rem 0 1.3rem; border-top: 1px solid var(--line); scroll-margin: 1rem; }
.order + .hits > .hit:first-child { margin-top: .75rem; }
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
.where a { font-family: var(--mono); color: inherit; text-decoration-color: var(--edge); }
.where a:hover { color: var(--accent); text-decoration-color: currentcolor; }
.section { font-weight: 600; }
.more { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin-top: .4rem; padding-left: calc(1rem + 3px); }
.more details[open] { flex-basis: 100%; }
.more .passage { margin-left: calc(-1rem - 3px); }
.why p { font-size: .9375rem; color: var(--soft); margin: .25rem 0 .4rem; }
.scores { font-size: .875rem; max-width: 34rem; }
.scores > div { display: grid; grid-template-columns: 1fr auto; gap: 1rem; padding: .2rem 0; border-top: 1px solid var(--line); }
.scores dt { color: var(--soft); }
.scores dd { font-variant-numeric: tabular-nums; }
.narrow, .beside { font-size: .9375rem; }
.narrow h2, .beside h2 { font-size: 1rem; margin-bottom: .6rem; }
.narrow .box { margin-bottom: .8rem; }
.facet { border-top: 1px solid var(--line); padding: .35rem 0; }
.facet > summary { width: auto; font-weight: 600; color: var(--ink); font-size: .9375rem; padding: .25rem 0; }
.facet label { display: flex; align-items: center; gap: .5rem; margin: 0; padding: .2rem 0; font-weight: 400; font-size: .9375rem; line-height: 1.4; }
.facet .count { margin-left: auto; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; font-weight: 400; }
.nearest { margin-top: 2rem; }
.nearest > p { color: var(--soft); font-size: .875rem; }
.nearest .hit { padding: 1.1rem 0 1rem; }
.nearest .hit h2 { font-size: 1rem; font-weight: 550; }
.nearest .hit .percent { font-weight: 400; color: inherit; }
.nearest blockquote, .nearest .who { font-size: .9375rem; }
.nearest mark { background: none; color: var(--ink); padding: 0; text-decoration: underline dotted var(--edge); text-underline-offset: .2em; }
.examples { margin-top: .75rem; }
.nearest + .examples, .lead + .examples, .relaxations + .examples { margin-top: 2.25rem; }
.examples ul { margin-top: .6rem; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); column-gap: 2rem; }
.examples li a { display: block; padding: .6rem 0; border-top: 1px solid var(--line); text-decoration: none; }
.examples li a:hover { border-color: var(--accent); text-decoration: underline; }
.paging { display: grid; grid-template-columns: 1fr auto 1fr; align-items: baseline; gap: 1rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.paging > :last-child { text-align: right; }
.paging .range { color: var(--soft); font-size: .875rem; font-variant-numeric: tabular-nums; }
@media (max-width: 30rem) {
  .verdict { font-size: 1.25rem; }
  .hit h2 { font-size: 1.0625rem; }
  .hit header { grid-template-columns: 1fr; }
  .sure { order: 3; }
  blockquote { padding-left: .75rem; }
  .where, .more { padding-left: calc(.75rem + 3px); }
  .more .passage { margin-left: calc(-.75rem - 3px); }
}
`;
