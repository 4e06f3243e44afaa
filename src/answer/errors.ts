import { AppError, type AppErrorOptions, EXIT } from "../domain/errors.ts";

/** The language model's endpoint cannot be asked, refuses, or does not answer as it should. */
export class EndpointError extends AppError {
  override readonly exitCode = EXIT.busy;
  override readonly httpStatus = 503;
  /** After how many seconds the endpoint may be asked again, where it says so. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    message: string,
    options: AppErrorOptions & { retryAfterSeconds?: number | undefined } = {},
  ) {
    super(code, message, options);
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Longest part of an endpoint's own words that is passed on, in UTF-16 code units. */
const MOST_TOLD = 200;

/** The error of a response that is not a success; `body` is what came with it. */
export function refusedBy(url: string, response: Response, body: string): EndpointError {
  const said = messageIn(body);
  const words = said === "" ? "" : `: ${said}`;
  const { status } = response;
  switch (status) {
    case 401:
    case 403:
      return new EndpointError("llm_refused", `${url} refuses the key (${status})${words}.`, {
        hint: "Set SHORTLIST_LLM_API_KEY to a key that it takes.",
      });
    case 404:
      return new EndpointError("llm_not_found", `${url} answers 404${words}.`, {
        hint: "Check llm.baseUrl, which ends before /chat/completions, and llm.model.",
      });
    case 429: {
      const retryAfterSeconds = secondsOf(response.headers.get("retry-after"));
      const when = retryAfterSeconds === undefined ? "later" : `in ${retryAfterSeconds} s`;
      return new EndpointError("llm_busy", `${url} takes no more requests now (429)${words}.`, {
        hint: `Ask again ${when}.`,
        retryAfterSeconds,
      });
    }
    default:
      return new EndpointError("llm_failed", `${url} answers ${status}${words}.`, {
        hint: "Ask again later; with generate=false the answer is composed of quotes.",
      });
  }
}

/** What an error's body says, on one line; empty where it cannot be told. */
export function messageIn(body: string): string {
  let said: unknown = body;
  try {
    const parsed = JSON.parse(body) as { error?: { message?: unknown } | string } | null;
    said = typeof parsed?.error === "string" ? parsed.error : parsed?.error?.message;
  } catch {
    // Not JSON: a proxy's page, say. It is told as it is.
  }
  if (typeof said !== "string") return "";
  return said.replace(/\s+/g, " ").trim().replace(/\.$/, "").slice(0, MOST_TOLD);
}

/** `Retry-After` (RFC 9110, 10.2.3): seconds or a date. */
function secondsOf(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value);
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
