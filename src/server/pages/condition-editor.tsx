import type { JSX } from "hono/jsx/jsx-runtime";
import { LEVELS } from "../../conditions/education.ts";
import { FILTERS } from "../../conditions/filters.ts";
import type { Condition } from "../../domain/condition.ts";
import type { SearchInput } from "../../domain/search.ts";
import { StateFields } from "./state-fields.tsx";
import { searchUrl } from "./urls.ts";
import { number } from "./words.ts";

/** Filters that take one of a few values. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  remote: ["yes", "no", "unknown"],
  degree: ["yes", "no", "unknown"],
  sponsorship: ["yes", "no", "unknown"],
  travel: ["yes", "no", "unknown"],
  open: ["yes", "no"],
  education_max: LEVELS,
};
const NUMERIC = /^(?:experience|travel|hours)_(?:min|max)$/;

/** What a condition's form is made of. */
export interface ConditionEditorProps {
  readonly input: SearchInput;
  readonly condition: Condition;
  /** Its place among the conditions: makes the names of its elements. */
  readonly at: number;
}

/** A small form for another value of a condition; the rest of the search stays as it is. */
export function ConditionEditor({ input, condition, at }: ConditionEditorProps): JSX.Element {
  const { filter, words, yes, no, unknown } = condition;
  const known = FILTERS.find(({ name }) => name === filter);
  const id = `condition-${at}`;
  return (
    <form action="/" method="get" class="editor">
      <StateFields input={input} except={[filter]} />
      <label for={id}>{known?.about ?? filter}</label>
      <div class="box">
        <Field id={id} condition={condition} />
        <button type="submit">Apply</button>
      </div>
      <p>
        {words === null ? "Chosen as a filter" : `Understood from “${words}”`}. Of all roles {number(yes)}{" "}
        {yes === 1 ? "fits" : "fit"}, {number(no)} {no === 1 ? "does" : "do"} not, {number(unknown)}{" "}
        {unknown === 1 ? "does" : "do"} not say.{" "}
        {words === null ? null : (
          <a href={searchUrl({ ...input, ignore: [...(input.ignore ?? []), filter], offset: 0 })}>
            Search for these words instead
          </a>
        )}
      </p>
    </form>
  );
}

function Field({ id, condition }: { id: string; condition: Condition }): JSX.Element {
  const { filter, value } = condition;
  const choices = CHOICES[filter];
  if (choices?.includes(value)) {
    return (
      <select id={id} name={filter}>
        {choices.map((choice) => (
          <option value={choice} selected={choice === value}>
            {FILTERS.find(({ name }) => name === filter)?.label(choice) ?? choice}
          </option>
        ))}
      </select>
    );
  }
  const isNumber = NUMERIC.test(filter);
  return (
    <input
      id={id}
      name={filter}
      value={value}
      type={isNumber ? "number" : "text"}
      min={isNumber ? 0 : undefined}
      step={isNumber ? "any" : undefined}
      required
      autocomplete="off"
    />
  );
}
