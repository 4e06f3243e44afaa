import type { JsonObject } from "../values.ts";
import { type Board, joined, objectIn, objectsIn, parts, pay, places, textIn } from "./board.ts";

/** Workable's widget (`{name, jobs: [...]}`) and its API (`{job: {...}}`, `{jobs: [...]}`). */
export const workable: Board = {
  isPosting: (record) =>
    typeof record.shortcode === "string" &&
    typeof record.title === "string" &&
    ("url" in record || "shortlink" in record),
  fields: (record) => {
    const location = objectIn(record, "location");
    const salary = objectIn(record, "salary");
    const isRemote = record.telecommuting === true || location.telecommuting === true;
    return {
      title: record.title,
      company: record.company,
      location: places([placeOf(location) ?? placeOf(record), ...objectsIn(record, "locations").map(placeOf)]),
      employmentType: record.employment_type,
      baseSalary: pay({ min: salary.salary_from, max: salary.salary_to, currency: salary.salary_currency }),
      datePosted: record.published_on ?? record.published ?? record.created_at,
      url: record.url ?? record.shortlink,
      id: record.shortcode,
      description: textIn(record, "description") ?? record.full_description,
      sections: parts(["Requirements", record.requirements], ["Benefits", record.benefits]),
      department: record.department,
      experienceLevel: record.experience,
      education: record.education,
      function: record.function,
      industry: record.industry,
      workplaceType: record.workplace_type ?? location.workplace_type ?? (isRemote ? "remote" : undefined),
    };
  },
};

function placeOf(place: JsonObject): string | undefined {
  return textIn(place, "location_str") ?? joined([place.city, place.region ?? place.state, place.country]);
}
