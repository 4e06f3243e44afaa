import { z } from "zod";
import { IncompatibleError } from "../domain/errors.ts";

/** How the token vectors become one: their mean, or the first token's (`[CLS]`). */
export type Pooling = "mean" | "cls";
/** What a graph is run for: a text's vector, or, of a cross-encoder, the logits of a pair of texts. */
export type Head = Pooling | "logits";

/** `1_Pooling/config.json` of sentence-transformers: flags in older versions, one name in newer ones. */
export const PoolingSettings = z.looseObject({
  pooling_mode: z.union([z.string(), z.array(z.string())]).nullish(),
  include_prompt: z.boolean().nullish(),
});
export type PoolingSettings = z.infer<typeof PoolingSettings>;

/** The one pooling that `settings` ask for. Throws `IncompatibleError` (`model_unsupported`) on any but mean and cls. */
export function choosePooling(settings: PoolingSettings, dir: string): Pooling {
  const named = settings.pooling_mode === undefined || settings.pooling_mode === null ? [] : [settings.pooling_mode];
  const flagged = Object.entries(settings)
    .filter(([key, value]) => key.startsWith("pooling_mode_") && value === true)
    .map(([key]) => key.slice("pooling_mode_".length).replace(/_tokens?$/, ""));
  const modes = named.length > 0 ? named.flat() : flagged;
  const [mode] = modes;
  if (modes.length !== 1 || (mode !== "mean" && mode !== "cls")) {
    throw unsupported(dir, `pools its tokens by "${modes.join(" and ") || "nothing"}"`);
  }
  if (settings.include_prompt === false) throw unsupported(dir, "leaves its prompt out of the pooling");
  return mode;
}

/**
 * Writes the unit vector of a text to `out` (of length `dimensions`), given its token vectors, row after row.
 * False, with `out` undefined, where the result is not finite or all zero.
 */
export function poolAndNormalise(tokenVectors: Float32Array, pooling: Pooling, out: Float32Array): boolean {
  const dimensions = out.length;
  if (pooling === "cls") {
    out.set(tokenVectors.subarray(0, dimensions));
  } else {
    out.fill(0);
    // The sum is as good as the mean: only the direction survives normalisation.
    for (let row = 0; row < tokenVectors.length; row += dimensions) {
      for (let column = 0; column < dimensions; column += 1) {
        out[column] = (out[column] ?? 0) + (tokenVectors[row + column] ?? 0);
      }
    }
  }
  let squares = 0;
  for (const value of out) squares += value * value;
  const norm = Math.sqrt(squares);
  if (!(norm > 0 && norm < Number.POSITIVE_INFINITY)) return false;
  for (let column = 0; column < dimensions; column += 1) out[column] = (out[column] ?? 0) / norm;
  return true;
}

function unsupported(dir: string, what: string): IncompatibleError {
  return new IncompatibleError("model_unsupported", `The model ${dir} ${what}, which is not supported.`, {
    hint: "Use a model with mean or cls pooling.",
  });
}
