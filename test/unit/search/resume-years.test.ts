import { describe, expect, it } from "vitest";
import { sliceSpan } from "../../../src/domain/span.ts";
import { yearsWorked } from "../../../src/search/resume-years.ts";

const NOW = new Date("2026-11-25");
const years = (text: string) => yearsWorked(text, NOW)?.min ?? null;

describe("the years that a résumé's dates tell", () => {
  it.each([
    ["Baker, Crumb Lane, 2016 - 2021", 5],
    ["Baker, Crumb Lane, Mar 2016 – Feb 2018", 2],
    ["Baker, 03/2016 to 02/2019", 3],
    ["Baker, March 2020 – present", 6],
    ["Head baker since 2019.", 7],
  ])("counts %j", (text, count) => {
    expect(years(text)).toBe(count);
  });

  it("counts what overlaps once, and leaves out what lies between", () => {
    expect(years("Baker, Jan 2010 - Dec 2013\n\nTeacher of baking, Jan 2012 - Dec 2015")).toBe(6);
    expect(years("Baker, Jan 2010 - Dec 2011\n\nBaker, Jan 2020 - Dec 2021")).toBe(4);
  });

  it("leaves out school", () => {
    const school = "# Education\n\n## Mill College\n\n2010 - 2016\n";
    expect(years(school)).toBeNull();
    expect(years(`${school}\n# Experience\n\n## Mill Bakery\n\nJan 2018 - Dec 2020\n`)).toBe(3);
  });

  it.each(["2016", "From 2030 to 2035", "2021 - 2016", "No dates."])("reads none in %j", (text) => {
    expect(years(text)).toBeNull();
  });

  it("shows the first of them", () => {
    const text = "Cook, 2020 - 2022\n\nBaker, 2010 - 2016";
    expect(sliceSpan(text, yearsWorked(text, NOW)?.span ?? { start: 0, end: 0 })).toBe("2010 - 2016");
  });
});
