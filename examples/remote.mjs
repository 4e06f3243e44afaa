// @ts-check
// Ask a server: node examples/remote.mjs [address] [question]. The token, if it has one, is taken from SHORTLIST_TOKEN.
import { Shortlist, ShortlistError } from "shortlist-search";

const [url = "http://127.0.0.1:7321", question = "remote roles that need no degree"] = process.argv.slice(2);
const token = process.env.SHORTLIST_TOKEN;

const shortlist = Shortlist.connect(url, token ? { token } : {});
try {
  const { index, model } = await shortlist.status();
  console.log(`${index.postings} postings, read with ${model.name} on ${model.device}`);
  // Whoever waits no longer than five seconds says so; the server then stops its work too.
  const { understood, postings } = await shortlist.search(question, { signal: AbortSignal.timeout(5000) });
  for (const { label, yes, unknown } of understood.conditions) {
    console.log(`${label}: ${yes} postings say so, ${unknown} do not say`);
  }
  for (const { title, location, source } of postings) console.log(`- ${title} · ${location ?? "?"} · ${source.path}`);
} catch (error) {
  if (!(error instanceof ShortlistError)) throw error;
  console.error(`${error.code}: ${error.message}\n${error.hint ?? ""}`);
  process.exitCode = 1;
} finally {
  await shortlist.close();
}
