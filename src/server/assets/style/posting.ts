/** The posting's page: where it comes from, what it asks and offers, its text as written. */
export const POSTING = `
.back { font-size: .9375rem; margin-bottom: 1rem; }
.posting { padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.posting h1 { font-size: 1.75rem; letter-spacing: -.015em; }
.posting .who { font-size: 1.0625rem; margin-top: .15rem; }
.posting .to-narrow { margin-top: .75rem; font-size: .9375rem; }
.facts { margin-top: .75rem; font-size: .875rem; }
.facts > div { display: grid; grid-template-columns: 7rem 1fr; gap: .1rem .75rem; padding: .15rem 0; }
.facts dt { color: var(--soft); }
.facts dd { grid-column: 2; }
.beside { display: grid; gap: 2rem; }
.beside .facts { margin-top: 0; }
.beside .facts > div { grid-template-columns: 1fr; padding: .4rem 0; border-top: 1px solid var(--line); }
.beside .facts dd { grid-column: 1; }
.beside .facts a { display: inline-block; padding: .1rem 0; text-decoration-color: var(--edge); }
.beside .facts a[aria-current] { background: var(--mark); color: var(--mark-ink); padding: .1rem .3rem; border-radius: .2em; }
.similar li { padding: .5rem 0; border-top: 1px solid var(--line); }
.similar .who, .similar .glance { font-size: .875rem; }
.state { display: block; color: var(--soft); }
.state.changed, .state.missing { color: var(--warn); font-weight: 600; }
.text { margin-top: 1.5rem; }
.text h2, .text h3, .text h4, .text p, .text li, .text .gap { white-space: pre-wrap; }
.text h2 { font-size: 1.25rem; }
.text h3 { font-size: 1.125rem; }
.text h4 { font-size: 1.0625rem; }
.text .marker { color: var(--soft); font-weight: 400; }
.text li .marker { display: inline-block; min-width: 1.1rem; text-indent: 0; }
.text .gap + h2, .text .gap + h3, .text .gap + h4 { margin-top: .7rem; }
.text li { padding-left: 1.1rem; text-indent: -1.1rem; margin: .12rem 0; }
.text .gap { height: .85rem; overflow: hidden; }
.text mark { scroll-margin-block: 35vh; }
@media (max-width: 30rem) {
  .posting h1 { font-size: 1.375rem; }
  .posting .facts > div { grid-template-columns: 1fr; gap: 0; padding: .25rem 0; }
  .posting .facts dd { grid-column: 1; }
}
`;
