import type { ChatEndpoint } from "../answer/chat.ts";
import type { Config } from "../config.ts";

/** The language model that the configuration names, if it names one. */
export function chatEndpoint(config: Config): ChatEndpoint | undefined {
  const { "llm.baseUrl": baseUrl, "llm.model": model, "llm.apiKey": apiKey, "llm.timeoutMs": timeoutMs } = config;
  return baseUrl === undefined || model === undefined ? undefined : { baseUrl, model, apiKey, timeoutMs };
}
