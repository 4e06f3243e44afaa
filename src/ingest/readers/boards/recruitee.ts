import type { JsonObject } from "../values.ts";
import { humanValue } from "../values.ts";
import { type Board, joined, objectIn, objectsIn, parts, pay, places, textIn } from "./board.ts";

/** Recruitee's careers site API: `{offers: [...]}`. */
export const recruitee: Board = {
  isPosting: (record) => "careers_url" in record && typeof record.title === "string",
  fields: (record) => {
    const salary = objectIn(record, "salary");
    const hours = [record.min_hours, record.max_hours].filter((value) => Number(value) > 0);
    return {
      title: record.title,
      company: record.company_name,
      location: places([placeOf(record) ?? record.location, ...objectsIn(record, "locations").map(placeOf)]),
      employmentType: words(record.employment_type_code ?? record.employment_type)
        ?.replace(/^full-?time/i, "Full-time")
        .replace(/^part-?time/i, "Part-time"),
      hours: hours.length === 0 ? undefined : `${[...new Set(hours)].join(" - ")} a week`,
      baseSalary: pay({ ...salary, period: salary.period ?? salary.interval }),
      datePosted: record.published_at ?? record.created_at,
      validThrough: record.close_at,
      url: record.careers_url,
      id: record.id,
      description: record.description,
      sections: parts(["Requirements", record.requirements], ["Benefits", record.benefits]),
      department: record.department,
      experienceLevel: words(record.experience_code),
      education: words(record.education_code),
      workplaceType: joined([
        record.remote === true ? "remote" : null,
        record.hybrid === true ? "hybrid" : null,
        record.on_site === true ? "on-site" : null,
      ]),
      tags: Array.isArray(record.tags) ? joined(record.tags) : undefined,
    };
  },
};

function placeOf(place: JsonObject): string | undefined {
  return joined([place.city, place.state_name ?? place.state, place.country]) ?? textIn(place, "name");
}

function words(code: unknown): string | undefined {
  return typeof code === "string" && code !== "" ? humanValue(code) : undefined;
}
