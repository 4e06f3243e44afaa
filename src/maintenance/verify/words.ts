import { type Found, Tally } from "../finding.ts";
import type { VerifyContext } from "./context.ts";

/** The full-text index: a row for each passage and no other, and, but where `quick`, in it the words of its text. */
export function checkWords({ store, onProgress }: VerifyContext, quick: boolean): Found[] {
  const { missing, stray } = store.audit().lexicalRows();
  const wrong = new Tally();
  if (!quick) {
    const total = store.counts().passages;
    for (const row of store.passagesOfWrongWords((done) => onProgress({ step: "full text", done, total }))) {
      wrong.add(row, `passage row ${row}`);
    }
  }
  const count = Math.max(wrong.rows.length, missing) + stray;
  if (count === 0) return [];
  return [
    {
      code: "full_text",
      severity: "damage",
      count,
      examples: [
        ...(missing > 0 ? [`${missing} passages are missing from it`] : []),
        ...(stray > 0 ? [`${stray} rows belong to no passage`] : []),
        ...wrong.examples.slice(0, 3),
      ],
      message: "The full-text index does not hold the words of the passages. It is made anew from the texts.",
      repair: () => store.repairs().rebuildLexical(),
    },
  ];
}
