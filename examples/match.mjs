// @ts-check
// Rank roles for a résumé in plain text: node examples/match.mjs [index folder] [résumé file]
import { readFileSync } from "node:fs";
import { Shortlist } from "shortlist-search";

const [index = "index", path] = process.argv.slice(2);
const SAMPLE = `Maren Oduya
Registered nurse, nine years in emergency wards, nights included. Bachelor of Science in Nursing, 2015.
Speaks English and Portuguese. Driving licence. Looking for day shifts from spring on.`;

const shortlist = await Shortlist.open({ index });
try {
  const { postings } = await shortlist.match({
    text: path === undefined ? SAMPLE : readFileSync(path, "utf8"),
    limit: 5,
  });
  for (const { title, company, score, matched, missing, unknown } of postings) {
    console.log(`\n${title} · ${company ?? "?"} (${score.toFixed(2)})`);
    for (const { label, resume } of matched) console.log(`  has      ${label}: "${resume?.text}"`);
    for (const { label, posting } of missing) console.log(`  lacks    ${label}: "${posting.text}"`);
    for (const { label } of unknown) console.log(`  unclear  ${label}`);
  }
} finally {
  await shortlist.close();
}
