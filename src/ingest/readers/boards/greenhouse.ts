import { isObject } from "../values.ts";
import { type Board, joined, namedFields, objectIn, objectsIn, parts, pay, places, textIn } from "./board.ts";

/** Greenhouse's job board API: `{jobs: [...]}` or one job, its `content` escaped HTML. */
export const greenhouse: Board = {
  isPosting: (record) =>
    "absolute_url" in record && isObject(record.location) && ("content" in record || "internal_job_id" in record),
  fields: (record) => {
    const [range] = objectsIn(record, "pay_input_ranges");
    const named = objectsIn(record, "metadata");
    const money = named.map(({ value }) => value).find((value) => isObject(value) && "min_value" in value);
    const offices = objectsIn(record, "offices").map(({ location, name }) => location ?? name);
    return {
      title: record.title,
      company: record.company_name,
      location: places([objectIn(record, "location").name, ...offices]),
      baseSalary: range === undefined ? ofMoney(money) : ofRange(range),
      datePosted: record.first_published ?? record.updated_at,
      validThrough: record.application_deadline,
      url: record.absolute_url,
      id: record.id,
      description: record.content,
      department: joined(objectsIn(record, "departments").map(({ name }) => name)),
      sections: parts(["Salary", textIn(range ?? {}, "blurb")]),
      ...namedFields(named.map(({ name, value }) => [name, isObject(value) ? null : value])),
    };
  },
};

function ofRange(range: Readonly<Record<string, unknown>>) {
  const period = Number(range.max_cents) < 100_000 ? "hour" : "year";
  return pay({
    min: Number(range.min_cents) / 100,
    max: Number(range.max_cents) / 100,
    currency: range.currency_type,
    period: /hour|month|week|day/i.exec(String(range.title))?.[0] ?? period,
  });
}

function ofMoney(money: unknown) {
  return isObject(money) ? pay({ min: money.min_value, max: money.max_value, currency: money.unit }) : undefined;
}
