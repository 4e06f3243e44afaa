/**
 * Entry of a process that runs one inference: `probe DEVICE GRAPH`. Exit code 0 where it worked; else the reason goes to
 * standard output.
 */
import { listSupportedBackends } from "onnxruntime-node";
import { EncoderSession } from "./session.ts";

const [device = "", weightsPath = ""] = process.argv.slice(2);
try {
  // onnxruntime runs a provider it was not built with on the processor, and does not say so.
  const known = listSupportedBackends().map((backend) => backend.name);
  if (!known.includes(device)) throw new Error(`onnxruntime was built with ${known.join(", ")} only.`);
  await EncoderSession.create({ weightsPath, provider: device, head: "mean", intraOpThreads: 1 });
} catch (error) {
  process.stdout.write(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
