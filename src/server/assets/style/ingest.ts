/** The page of ingests. */
export const INGEST = `
main > h1 { font-size: 1.75rem; letter-spacing: -.015em; }
.live { margin: 1rem 0 0; padding: .9rem 1.1rem; background: var(--raised); border: 1px solid var(--line); border-radius: .6rem; }
.live progress { width: 100%; height: .75rem; accent-color: var(--accent); }
.live [hidden] { display: none; }
.soft { color: var(--soft); }
main section > h2 { font-size: 1.25rem; margin: 2rem 0 .35rem; }
main section > h3 { font-size: 1.0625rem; margin: 1.25rem 0 .35rem; }
main section > p + p { margin-top: .4rem; }
.runs { font-size: .9375rem; }
.runs li { padding: .5rem 0; border-top: 1px solid var(--line); }
.runs time { display: block; color: var(--soft); font-size: .875rem; }
.skipped > li { padding: .6rem 0; border-top: 1px solid var(--line); }
.paths { margin-top: .25rem; padding-left: 1rem; font-size: .9375rem; }
`;
