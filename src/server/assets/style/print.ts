/** On paper: what was found and where it stands, without what is there to be clicked. Comes last, to win over the rest. */
export const PRINT = `
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #333; --line: #bbb; --accent: #000; --warn: #000; --tint: #fff; }
  body, body.wide { max-width: none; padding: 0; }
  .columns { display: block; }
  .menu, .ask, .skip, .order, .narrow, .paging, .examples, .more, .back, .keys, .to-narrow, .similar, .relaxations { display: none; }
  .conditions a, .conditions form, .unknown a, summary { display: none; }
  .conditions summary { display: block; padding-right: .75rem; }
  .top { padding: 0; }
  mark { background: none; color: inherit; font-weight: 600; text-decoration: underline; }
  .hit, .passage, figure { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
}
`;
