import type { JSX } from "hono/jsx/jsx-runtime";
import { type ApiResponse, type Content, isError, type Parameter, type PlacedOperation, typeOf } from "./document.ts";
import { BodyExample, Prose, TypeName } from "./parts.tsx";

interface Shown {
  /** Examples that the page has shown already: each is shown once. */
  readonly shown: Set<unknown>;
}

/** One method of one path: what it takes and what it answers. */
export function OperationPart({ operation, shown }: Shown & { readonly operation: PlacedOperation }): JSX.Element {
  const { method, path, anchor, summary, description, parameters = [], requestBody, responses } = operation;
  const filters = parameters.filter(isFilter);
  return (
    <article aria-labelledby={anchor}>
      <h3 id={anchor}>
        <code>
          <span class="method">{method}</span> {path}
        </code>
      </h3>
      <p>{summary}.</p>
      {description === undefined ? null : (
        <p>
          <Prose text={description} />
        </p>
      )}
      <Parameters title="Parameters" parameters={parameters.filter((parameter) => !isFilter(parameter))} />
      <Parameters title="Filters" parameters={filters} />
      {requestBody === undefined ? null : <Body content={requestBody.content} />}
      <Responses responses={responses} shown={shown} />
    </article>
  );
}

function isFilter({ description }: Parameter): boolean {
  return description?.startsWith("Filter.") === true;
}

interface ParametersProps {
  readonly title: string;
  readonly parameters: readonly Parameter[];
}

function Parameters({ title, parameters }: ParametersProps): JSX.Element | null {
  if (parameters.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <table>
        <tbody>
          {parameters.map(({ name, required, description = "", example, schema = {} }) => (
            <tr>
              <td>
                <code>{name}</code>
              </td>
              <td>
                {typeOf(schema)}
                {required === true ? <span class="soft"> required</span> : null}
              </td>
              <td>
                <Prose text={(description || (schema.description ?? "")).replace("Filter. ", "")} />
                {schema.default === undefined ? null : ` Default ${JSON.stringify(schema.default)}.`}
                {example === undefined ? null : (
                  <>
                    {" "}
                    <code>
                      {name}={String(example)}
                    </code>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Body({ content }: { readonly content: Content }): JSX.Element {
  return (
    <>
      <h4>Body</h4>
      {Object.entries(content).map(([type, { schema = {} }]) => (
        <>
          <p>
            <code>{type}</code>: <TypeName schema={schema} type={typeOf(schema)} />
            {Object.keys(schema.properties ?? {}).map((name) => (
              <>
                {" "}
                <code>{name}</code>
              </>
            ))}
          </p>
        </>
      ))}
    </>
  );
}

function Responses({ responses, shown }: Shown & Pick<PlacedOperation, "responses">): JSX.Element {
  const errors = Object.keys(responses).filter(isError);
  return (
    <>
      <h4>Answers</h4>
      <ResponseTable responses={Object.entries(responses).filter(([status]) => !isError(status))} shown={shown} />
      <p>
        <a href="#errors">Errors</a>: {errors.join(" ")}
      </p>
    </>
  );
}

/** What each status means, with an example of its body. */
export function ResponseTable({
  responses,
  shown,
}: Shown & { readonly responses: readonly [string, ApiResponse][] }): JSX.Element {
  return (
    <table>
      <tbody>
        {responses.map(([status, response]) => (
          <tr>
            <td>{status}</td>
            <td>
              <Prose text={response.description} />
              {Object.entries(response.headers ?? {}).map(([name, { description = "" }]) => (
                <>
                  {" "}
                  <code>{name}</code>: <Prose text={description} />
                </>
              ))}
              <Answer content={response.content ?? {}} shown={shown} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ content, shown }: Shown & { readonly content: Content }): JSX.Element {
  const isNew = (example: unknown) => !shown.has(example) && shown.add(example);
  return (
    <>
      {Object.entries(content).map(([type, { schema = {}, example }]) => (
        <>
          {" "}
          <code>{type}</code>
          {schema.$ref === undefined ? null : (
            <>
              : <TypeName schema={schema} type={typeOf(schema)} />
            </>
          )}
          {isNew(example) ? <BodyExample example={example} label="Example" /> : null}
        </>
      ))}
    </>
  );
}
