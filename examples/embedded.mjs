// @ts-check
// Ask an index in this process, without a server: node examples/embedded.mjs [index folder] [question]
import { Shortlist } from "shortlist-search";

const [index = "index", question = "which roles need a clearance?"] = process.argv.slice(2);

const shortlist = await Shortlist.open({ index });
try {
  const { answered, total, postings, nearest } = await shortlist.search({ query: question, limit: 5 });
  console.log(answered ? `${total} postings answer: ${question}` : `Nothing answers: ${question}. What comes nearest:`);
  for (const { id, title, company, score, passages } of answered ? postings : nearest) {
    const { evidence } = passages[0] ?? {};
    console.log(`\n${title} · ${company} (${Math.round(100 * score)} %)`);
    if (evidence === undefined) continue;
    console.log(`  "${evidence.text}"`);
    // Every quote can be checked against the posting's own text.
    const { text } = await shortlist.posting(id);
    if (text.slice(evidence.span.start, evidence.span.end) !== evidence.text) throw new Error("Not a quote.");
  }
} finally {
  await shortlist.close();
}
