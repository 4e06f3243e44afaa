import { type Board, objectIn, objectsIn, pay, places, textIn } from "./board.ts";

/** Ashby's job posting API: `{jobs: [...]}`. */
export const ashby: Board = {
  isPosting: (record) =>
    typeof record.jobUrl === "string" &&
    ("secondaryLocations" in record || "isListed" in record || /ashbyhq\.com/.test(record.jobUrl)),
  fields: (record) => {
    const compensation = objectIn(record, "compensation");
    const summary = textIn(compensation, "compensationTierSummary");
    const [salary] = salaries(compensation);
    const others = objectsIn(record, "secondaryLocations").map(({ location }) => location);
    return {
      title: record.title,
      location: places([record.location, ...others]),
      employmentType: record.employmentType,
      baseSalary:
        salary &&
        pay({ min: salary.minValue, max: salary.maxValue, currency: salary.currencyCode, period: salary.interval }),
      salary:
        salary === undefined ? (summary ?? textIn(compensation, "scrapeableCompensationSalarySummary")) : undefined,
      equity: /equity/i.test(summary ?? "") ? "offered" : undefined,
      bonus: /bonus|commission/i.exec(summary ?? "") === null ? undefined : "offered",
      datePosted: record.publishedAt,
      validThrough: record.applicationDeadline,
      url: record.jobUrl,
      id: record.id,
      description: textIn(record, "descriptionHtml") ?? record.descriptionPlain,
      department: record.department,
      team: record.team === record.department ? undefined : record.team,
      workplaceType: record.workplaceType ?? (record.isRemote === true ? "Remote" : undefined),
    };
  },
};

function salaries(compensation: Readonly<Record<string, unknown>>) {
  const tiers = objectsIn(compensation, "compensationTiers").flatMap((tier) => objectsIn(tier, "components"));
  return [...objectsIn(compensation, "summaryComponents"), ...tiers].filter(
    ({ compensationType, minValue, maxValue }) =>
      compensationType === "Salary" && (Number(minValue) > 0 || Number(maxValue) > 0),
  );
}
