import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { JSX } from "hono/jsx/jsx-runtime";
import type { SearchInput } from "../../domain/search.ts";
import { SearchForm } from "./search-form.tsx";

/** What every page has. */
export interface LayoutProps {
  /** What the page shows, for the window's title. */
  readonly title?: string | undefined;
  /** Fills the question box. */
  readonly search?: SearchInput | undefined;
  /** Whether something stands beside the main part. Default false. */
  readonly wide?: boolean | undefined;
  /** Address of the page, where the menu leads to it. */
  readonly current?: string | undefined;
  /** Loads the page again after this many seconds. */
  readonly reloadAfterSeconds?: number | undefined;
  /** The same, where the browser runs no scripts. */
  readonly reloadWithoutScript?: number | undefined;
  /** One line about what is served. */
  readonly footer?: string | undefined;
  /** Leaves the question box out. */
  readonly bare?: boolean;
  readonly children?: Child;
}

/** Pages that the menu leads to. */
const MENU = [
  ["/", "Search"],
  ["/status", "Status"],
  ["/ingest", "Ingests"],
  ["/docs", "API"],
] as const;

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='4' fill='%230f5f55'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h4' stroke='%23fff' stroke-width='1.6' stroke-linecap='round'/%3E%3C/svg%3E";

/** The frame of every page: head, menu, search box, main part, footer. */
export function Layout(props: LayoutProps): JSX.Element {
  const { title, search, wide, current, reloadAfterSeconds, reloadWithoutScript, footer, bare, children } = props;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {reloadAfterSeconds === undefined ? null : <meta http-equiv="refresh" content={String(reloadAfterSeconds)} />}
        {reloadWithoutScript === undefined ? null : (
          <noscript>
            <meta http-equiv="refresh" content={String(reloadWithoutScript)} />
          </noscript>
        )}
        <title>{title === undefined ? "Shortlist" : `${title} - Shortlist`}</title>
        <link rel="icon" href={ICON} />
        <link rel="stylesheet" href="/assets/style.css" />
        <script src="/assets/app.js" defer></script>
      </head>
      <body class={wide ? "wide" : undefined}>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="top">
          <div class="bar">
            <Brand isHeading={title === undefined} />
            <Menu current={current} />
          </div>
          {title === undefined ? (
            <p class="purpose">Ask your job postings a question. Get the roles that answer it, with proof.</p>
          ) : null}
          {bare === true ? null : <SearchForm search={search} />}
        </header>
        <main id="main" tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          {footer === undefined ? null : <p>{footer}</p>}
          <p>Everything stays on this machine.</p>
        </footer>
      </body>
    </html>
  );
}

/** The product's name, which is the first heading where the page has no title of its own. */
function Brand({ isHeading }: { isHeading: boolean }): JSX.Element {
  const name = <a href="/">Shortlist</a>;
  return isHeading ? <h1 class="brand">{name}</h1> : <p class="brand">{name}</p>;
}

function Menu({ current }: { current: string | undefined }): JSX.Element {
  return (
    <nav class="menu" aria-label="Pages of Shortlist">
      {MENU.map(([path, name]) => (
        <a href={path} aria-current={path === current ? "page" : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** A page as an HTML document. */
export function renderPage(page: JSX.Element) {
  return html`<!doctype html>${page}`;
}

/** Where the main part of a page begins: what stands before is known before it is. */
const MAIN = '<main id="main" tabindex="-1">';

/** The beginning of a page, up to its main part; the page must have the same frame as `frame`. */
export async function beginningOf(frame: JSX.Element): Promise<string> {
  const document = String(await renderPage(frame));
  return document.slice(0, document.indexOf(MAIN) + MAIN.length);
}

/** What follows of a page after its beginning. */
export async function remainderOf(page: JSX.Element): Promise<string> {
  const document = String(await renderPage(page));
  return document.slice(document.indexOf(MAIN) + MAIN.length);
}
