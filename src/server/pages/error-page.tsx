import type { JSX } from "hono/jsx/jsx-runtime";
import type { Refusal } from "../errors.ts";
import { Layout } from "./layout.tsx";

const HEADINGS: Readonly<Record<number, string>> = {
  400: "That cannot be asked",
  403: "Not allowed",
  404: "Not found",
  405: "Not possible",
  503: "Not ready yet",
};

/** Seconds after which the page of a server that is still loading tries again. */
const RELOAD_AFTER_SECONDS = 2;

/** What an error's page shows. */
export interface ErrorPageProps {
  readonly refusal: Refusal;
  /** Fills the question box: what was asked, without its filters, one of which may be the error. */
  readonly question?: string | undefined;
}

/** An error, for people: what happened, and what to do. */
export function ErrorPage({ refusal, question }: ErrorPageProps): JSX.Element {
  const { status, code, message, hint } = refusal;
  const search = question === undefined ? undefined : { query: question };
  const heading = HEADINGS[status] ?? "Something went wrong";
  return (
    <Layout title={heading} search={search} reloadAfterSeconds={code === "loading" ? RELOAD_AFTER_SECONDS : undefined}>
      <section class="error">
        <h1>{heading}</h1>
        <p>{message}</p>
        {hint === null ? null : <p>{hint}</p>}
        <p class="code">
          {status} {code}
        </p>
        <p>
          <a href="/">To the search</a>
        </p>
      </section>
    </Layout>
  );
}
