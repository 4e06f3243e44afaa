// Starts worker.ts as it stands: a thread of Node 20 cannot read TypeScript until tsx is registered in it.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
