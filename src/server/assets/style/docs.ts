/** The page of the API, and the form that takes the token. */
export const DOCS = `
.docs h2 { margin: 2.5rem 0 .75rem; font-size: 1.375rem; }
.docs h3 { margin: 2rem 0 .5rem; font-size: 1.0625rem; scroll-margin-top: 1rem; }
.docs h4 { margin: 1.25rem 0 .35rem; font-size: .9375rem; }
.docs p { margin: .5rem 0; }
.docs .method { display: inline-block; min-width: 3.4em; color: var(--accent); font-weight: 700; }
.docs nav ul { columns: 17rem; }
.docs nav li { margin: 0 0 .2rem; }
.docs table { width: 100%; border-collapse: collapse; font-size: .9375rem; line-height: 1.45; }
.docs th, .docs td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
.docs td:first-child, .docs td:nth-child(2) { overflow-wrap: break-word; }
@media (max-width: 40rem) {
  .docs td { display: block; padding-right: 0; }
  .docs td + td { border-top: 0; padding-top: 0; }
  .docs thead { display: none; }
}
.docs pre { margin: .5rem 0; padding: .75rem .9rem; overflow-x: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .6rem; font: .8125rem/1.5 var(--mono); white-space: pre; }
.docs summary { cursor: pointer; font-size: .9375rem; color: var(--accent); }
.docs .objects td:first-child { font-family: var(--mono); font-size: .8125rem; }
.docs .soft { color: var(--soft); }
.sign-in { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: 1rem; }
.sign-in label { flex-basis: 100%; font-weight: 600; font-size: .875rem; }
.sign-in input, .sign-in button { font: inherit; padding: .6rem .9rem; border-radius: .6rem; border: 1px solid var(--edge); }
.sign-in input { flex: 1; min-width: 12rem; color: var(--ink); background: var(--raised); }
.sign-in button { font-weight: 600; color: var(--on-accent); background: var(--accent); border-color: var(--accent); cursor: pointer; }
`;
