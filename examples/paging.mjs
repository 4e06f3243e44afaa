// @ts-check
// Write all postings that answer as CSV, however many there are: node examples/paging.mjs [index folder] [question]
import { Shortlist } from "shortlist-search";

const [index = "index", question = "which roles offer health insurance?"] = process.argv.slice(2);
const cell = (/** @type {string | null} */ text) => `"${(text ?? "").replaceAll('"', '""')}"`;

const shortlist = await Shortlist.open({ index });
try {
  console.log("title,company,location,score,proof");
  // The next page is fetched when the last one is used up; leave the loop early, and no further page is.
  for await (const { title, company, location, score, passages } of shortlist.all({ query: question, limit: 20 })) {
    const proof = passages[0]?.evidence.text ?? null;
    console.log([cell(title), cell(company), cell(location), score.toFixed(2), cell(proof)].join(","));
  }
} finally {
  await shortlist.close();
}
