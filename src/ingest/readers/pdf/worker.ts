/** Entry of the thread in which PDFs are read, so that one that never ends can be ended. */
import { parentPort } from "node:worker_threads";
import { readDocument } from "./document.ts";

parentPort?.on("message", async (bytes: Uint8Array) => {
  const result = await readDocument(bytes).catch((error: Error) => ({
    code: "bad_pdf" as const,
    reason: `The PDF cannot be read: ${error.message.slice(0, 200)}.`,
  }));
  parentPort?.postMessage(result);
});
