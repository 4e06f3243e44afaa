import type { CallToolResult } from "@modelcontextprotocol/server";
import { AppError } from "../domain/errors.ts";
import { nameOf, postingUri } from "./quoted.ts";

/** A posting that a result links to. */
type Linked = Parameters<typeof nameOf>[0] & { readonly id: string };

/** Gets what was thrown where an error is a defect of the program. */
export type DefectSink = (error: unknown) => void;

/** A result as structured content and as text, with a link to each posting it speaks of. */
export function result(structured: object, text: string, postings: readonly Linked[]): CallToolResult {
  const links = postings.map((posting) => ({
    type: "resource_link" as const,
    uri: postingUri(posting.id),
    name: nameOf(posting),
    mimeType: "text/plain",
  }));
  return { content: [{ type: "text", text }, ...links], structuredContent: { ...structured } };
}

/**
 * Runs a tool. What users meet as errors becomes a tool's error, with code and hint; of a defect `report` gets the details,
 * and the caller none.
 */
export async function attempt(work: () => Promise<CallToolResult>, report: DefectSink): Promise<CallToolResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) report(error);
    return { content: [{ type: "text", text: describe(error) }], isError: true };
  }
}

/** An error as agents read it: `code: what happened`, then the next step. */
export function describe(error: unknown): string {
  if (!(error instanceof AppError))
    return "internal: Something went wrong inside Shortlist. Its log holds the details.";
  return `${error.code}: ${error.message}${error.hint === undefined ? "" : `\n${error.hint}`}`;
}
