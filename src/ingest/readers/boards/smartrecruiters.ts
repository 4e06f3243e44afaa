import { isObject, type JsonObject } from "../values.ts";
import { type Board, joined, namedFields, objectIn, objectsIn, parts, textIn } from "./board.ts";

const SECTIONS = ["companyDescription", "jobDescription", "qualifications", "additionalInformation"];

/** SmartRecruiters' posting API: one posting, or `{content: [...]}` of such without their text. */
export const smartrecruiters: Board = {
  isPosting: (record) =>
    typeof record.name === "string" &&
    (isObject(record.jobAd) || ("releasedDate" in record && isObject(record.company))),
  fields: (record) => {
    const location = objectIn(record, "location");
    const sections = objectIn(objectIn(record, "jobAd"), "sections");
    const label = (key: string) => objectIn(record, key).label;
    return {
      title: record.name,
      company: objectIn(record, "company").name,
      location: textIn(location, "fullLocation") ?? placeOf(location),
      employmentType: label("typeOfEmployment"),
      datePosted: record.releasedDate,
      url: record.postingUrl ?? record.applyUrl ?? record.ref,
      id: record.id,
      sections: parts(...SECTIONS.map((key) => [objectIn(sections, key).title, objectIn(sections, key).text] as const)),
      department: label("department"),
      function: label("function"),
      industry: label("industry"),
      experienceLevel: label("experienceLevel"),
      workplaceType: location.remote === true ? "remote" : location.hybrid === true ? "hybrid" : undefined,
      ...namedFields(objectsIn(record, "customField").map(({ fieldLabel, valueLabel }) => [fieldLabel, valueLabel])),
    };
  },
};

/** Countries are two letters in small print. */
function placeOf({ city, region, country }: JsonObject): string | undefined {
  return joined([city, region, typeof country === "string" && country.length === 2 ? country.toUpperCase() : country]);
}
