import type { JSX } from "hono/jsx/jsx-runtime";
import { Layout } from "../pages/layout.tsx";
import {
  type ApiDocument,
  type ApiResponse,
  errorsOf,
  fieldsOf,
  operationsOf,
  type Schema,
  typeOf,
} from "./document.ts";
import { OperationPart, ResponseTable } from "./operation.tsx";
import { Example, Prose, TypeName } from "./parts.tsx";

/** The API for people: all of its OpenAPI document, without a script and without anything from elsewhere. */
export function DocsPage({ document }: { readonly document: ApiDocument }): JSX.Element {
  const { info, tags, components } = document;
  const shown = new Set<unknown>();
  const schemas = Object.entries(components.schemas).sort(([a], [b]) => a.localeCompare(b));
  return (
    <Layout title="API" footer={`${info.title} ${info.version}`} bare>
      <div class="docs">
        <h1>API</h1>
        <p>
          <Prose text={info.description} />
        </p>
        <p>
          The same as an OpenAPI 3.1 document, for programs: <a href="/openapi.json">/openapi.json</a>
        </p>
        <Access />
        <Contents document={document} />
        {tags.map(({ name, description }) => (
          <section aria-labelledby={`tag-${name}`}>
            <h2 id={`tag-${name}`}>{description}</h2>
            {operationsOf(document, name).map((operation) => (
              <OperationPart operation={operation} shown={shown} />
            ))}
          </section>
        ))}
        <section aria-labelledby="errors">
          <h2 id="errors">Errors</h2>
          <ResponseTable responses={withOneBody(errorsOf(document))} shown={shown} />
        </section>
        <section class="objects" aria-labelledby="schemas">
          <h2 id="schemas">Objects</h2>
          <p>A question mark stands behind the name of a field that may be missing.</p>
          {schemas.map(([name, schema]) => (
            <SchemaPart name={name} schema={schema} />
          ))}
        </section>
      </div>
    </Layout>
  );
}

/** Errors of which the first alone shows its body: they are all of one shape. */
function withOneBody(errors: readonly [string, ApiResponse][]): [string, ApiResponse][] {
  return errors.map(([status, { content, ...rest }], at) => [
    status,
    at === 0 && content ? { ...rest, content } : rest,
  ]);
}

function Access(): JSX.Element {
  return (
    <>
      <Example
        text={'curl --get http://127.0.0.1:7321/api/search --data-urlencode "q=which roles need a clearance?"'}
      />
      <p>
        Where the server has a token, send it with every request but <code>/healthz</code> and <code>/readyz</code>:
      </p>
      <Example text={'curl -H "Authorization: Bearer $SHORTLIST_TOKEN" http://127.0.0.1:7321/api/status'} />
    </>
  );
}

function Contents({ document }: { readonly document: ApiDocument }): JSX.Element {
  return (
    <nav aria-label="Contents">
      <ul>
        {document.tags.flatMap(({ name }) =>
          operationsOf(document, name).map(({ method, path, anchor }) => (
            <li>
              <a href={`#${anchor}`}>
                {method} {path}
              </a>
            </li>
          )),
        )}
        <li>
          <a href="#errors">Errors</a>
        </li>
        <li>
          <a href="#schemas">Objects</a>
        </li>
      </ul>
    </nav>
  );
}

function SchemaPart({ name, schema }: { readonly name: string; readonly schema: Schema }): JSX.Element {
  return (
    <section aria-labelledby={`schema-${name}`}>
      <h3 id={`schema-${name}`}>{name}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Field</th>
            <th scope="col">Type</th>
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {fieldsOf(schema).map((field) => (
            <tr>
              <td>
                {field.name}
                {field.isRequired ? null : "?"}
              </td>
              <td>
                <TypeName schema={field.schema} type={typeOf(field.schema)} />
              </td>
              <td>
                <Prose text={field.schema.description ?? ""} />
                {field.schema.default === undefined ? null : ` Default ${JSON.stringify(field.schema.default)}.`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
