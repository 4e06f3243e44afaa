import type { JSX } from "hono/jsx/jsx-runtime";
import { Layout } from "./layout.tsx";

/** What the form for the token shows. */
export interface SignInProps {
  /** Where to go on: a path of this server. */
  readonly next: string;
  /** Why it was not taken; absent where none was tried. */
  readonly wrong?: string | undefined;
}

/** The form that takes the server's token. */
export function SignInPage({ next, wrong }: SignInProps): JSX.Element {
  return (
    <Layout title="Sign in" bare>
      <section class="error">
        <h1>Sign in</h1>
        <p id="about">This server answers only who knows its token: what SHORTLIST_TOKEN was when it was started.</p>
        {wrong === undefined ? null : <p role="alert">{wrong}</p>}
        <form class="sign-in" method="post" action="/sign-in">
          <input type="hidden" name="next" value={next} />
          <label for="token">Token</label>
          <input
            id="token"
            name="token"
            type="password"
            required
            autocomplete="current-password"
            aria-describedby="about"
          />
          <button type="submit">Sign in</button>
        </form>
      </section>
    </Layout>
  );
}
