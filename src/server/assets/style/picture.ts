/** What is drawn: the postings at a glance, latencies; and the status page around it. */
export const PICTURE = `
.picture { margin-top: 2.75rem; }
.about { color: var(--soft); font-size: .875rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 2rem; margin-top: 1.25rem; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; font-size: .875rem; font-weight: 600; margin-bottom: .5rem; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg text { font: 11.5px system-ui, sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums; }
svg .tick { fill: var(--soft); }
svg .axis, svg .grid { stroke: var(--line); }
svg .axis { stroke: var(--edge); }
svg .reach { fill: transparent; }
svg .bar { fill: var(--accent); }
svg .cell { fill: var(--accent); }
svg .empty.cell { fill: none; stroke: var(--line); }
svg a:hover .reach { fill: var(--tint); }
svg a:hover .cell { stroke: var(--accent); stroke-width: 2; }
svg a:focus-visible { outline: 3px solid var(--accent); outline-offset: 0; }
table { border-collapse: collapse; font-size: .875rem; font-variant-numeric: tabular-nums; }
th, td { padding: .2rem 1rem .2rem 0; text-align: left; font-weight: 400; border-top: 1px solid var(--line); }
thead th { color: var(--soft); border-top: 0; }
td { text-align: right; }
.latency svg { max-width: 32rem; }
.latency circle { fill: var(--accent); fill-opacity: .55; }
.latency .median, .latency .tail { stroke: var(--ink); stroke-width: 1.5; }
.latency .tail { stroke-dasharray: 5 4; }
.latency figcaption { font-weight: 400; color: var(--soft); margin-top: .5rem; }
main > section > h2 { font-size: 1.125rem; margin-top: 2.25rem; }
main > .picture > h2, main > .examples > h2 { margin-top: 0; }
main > h1 + .notice, .notice + .notice { margin-top: .75rem; }
.root { display: block; }
.run { padding: .75rem 0; border-top: 1px solid var(--line); }
.run:first-of-type { margin-top: .6rem; }
.run h3 { font-size: .9375rem; font-variant-numeric: tabular-nums; }
.skipped { font-size: .875rem; }
.skipped li { padding: .25rem 0; border-top: 1px solid var(--line); }
.skipped .path { font-weight: 600; }
.skipped .code, .fingerprint { color: var(--soft); }
`;
