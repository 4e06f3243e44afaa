import { isObject } from "../values.ts";
import { type Board, objectIn, objectsIn, parts, pay, places, textIn } from "./board.ts";

/** Lever's postings API: a list of postings whose title is called `text`. */
export const lever: Board = {
  isPosting: (record) =>
    typeof record.text === "string" && isObject(record.categories) && ("hostedUrl" in record || "lists" in record),
  fields: (record) => {
    const { commitment, department, team, location, allLocations } = objectIn(record, "categories");
    const range = objectIn(record, "salaryRange");
    const workplace = textIn(record, "workplaceType");
    return {
      title: record.text,
      location: places([location, ...(Array.isArray(allLocations) ? allLocations : [])]) ?? record.country,
      employmentType: commitment,
      baseSalary: pay({ ...range, period: range.interval }),
      datePosted: record.createdAt,
      url: record.hostedUrl ?? record.applyUrl,
      id: record.id,
      description: textIn(record, "description") ?? record.descriptionPlain,
      department,
      team: team === department ? undefined : team,
      workplaceType: workplace === "unspecified" ? undefined : workplace,
      sections: parts(
        ...objectsIn(record, "lists").map(({ text, content }) => [text, content] as const),
        ["Salary", textIn(record, "salaryDescription") ?? record.salaryDescriptionPlain],
        ["Additional information", textIn(record, "additional") ?? record.additionalPlain],
      ),
    };
  },
};
