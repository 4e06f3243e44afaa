import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FactOf, type Verdict, verdictOf } from "../../../src/conditions/filter.ts";
import { FILTERS, parseFilter } from "../../../src/conditions/filters.ts";
import { UsageError } from "../../../src/domain/errors.ts";

const NOW = new Date("2026-11-25T12:00:00Z");

function fact(said: string, more: Partial<FactOf> = {}): FactOf {
  const [kind, value, polarity] = said.split("/") as [FactOf["kind"], string, FactOf["polarity"]];
  return { kind, value, polarity, ...more };
}

/** What a filter says to a posting with these facts. */
function verdict(filter: string, value: string, ...facts: FactOf[]): Verdict {
  const verdicts = parseFilter(filter, value, NOW).tests.map((test) => verdictOf(test, facts));
  return verdicts.includes("no") ? "no" : verdicts.includes("unknown") ? "unknown" : "yes";
}

const pay = (annualMin?: number, annualMax?: number, currency = "usd") =>
  fact(`pay/${currency}/offered`, {
    detail: { ...(annualMin ? { annualMin } : {}), ...(annualMax ? { annualMax } : {}) },
  });

describe("filters", () => {
  it.each(FILTERS.map(({ name, example }) => [name, example]))(
    "%s takes its own example, and says it in words",
    (name, example) => {
      const parsed = parseFilter(name, example, NOW);
      expect(parsed.label).not.toBe("");
      expect(parsed.tests.length).toBeGreaterThan(0);
    },
  );

  it.each(FILTERS.map(({ name }) => [name]))(
    "%s leaves a posting without facts unknown, or says why silence counts",
    (name) => {
      const { example } = FILTERS.find((filter) => filter.name === name) ?? { example: "" };
      const silent = name === "open" || (name === "employer" && example === "!agency") ? "yes" : "unknown";
      expect(verdict(name, example)).toBe(silent);
    },
  );

  it("name what they take where a value is none, and what there is where a name is none", () => {
    const refused = (name: string, value: string): UsageError => {
      try {
        parseFilter(name, value, NOW);
      } catch (error) {
        return error as UsageError;
      }
      throw new Error("was taken");
    };
    expect(refused("pay_min", "lots")).toMatchObject({ code: "bad_filter", hint: expect.stringContaining("45/hour") });
    expect(refused("salary", "1")).toMatchObject({ code: "unknown_filter", hint: expect.stringContaining("pay_min") });
    for (const [name, value] of [
      ["remote", "maybe"],
      ["experience_max", "-1"],
      ["posted_since", "2026-13-40"],
      ["skill", ""],
      ["skill", "a;;b"],
    ]) {
      expect(refused(name as string, value as string)).toBeInstanceOf(UsageError);
    }
  });

  describe("remote", () => {
    it("is yes where remote work is offered, beside whatever else", () => {
      expect(verdict("remote", "yes", fact("arrangement/remote/offered"), fact("arrangement/onsite/offered"))).toBe(
        "yes",
      );
    });
    it("is no where it is denied, or another arrangement is all that is offered", () => {
      expect(verdict("remote", "yes", fact("arrangement/remote/not_offered"))).toBe("no");
      expect(verdict("remote", "yes", fact("arrangement/hybrid/offered"))).toBe("no");
      expect(verdict("remote", "no", fact("arrangement/hybrid/offered"))).toBe("yes");
      expect(verdict("remote", "no", fact("arrangement/remote/offered"), fact("arrangement/hybrid/offered"))).toBe(
        "no",
      );
    });
    it("finds those that do not say, where these are asked for", () => {
      expect(verdict("remote", "unknown")).toBe("yes");
      expect(verdict("remote", "unknown", fact("arrangement/onsite/offered"))).toBe("no");
    });
  });

  describe("pay", () => {
    it("reaches a least amount where its range does", () => {
      expect(verdict("pay_min", "120k", pay(90_000, 130_000))).toBe("yes");
      expect(verdict("pay_min", "120000", pay(90_000, 110_000))).toBe("no");
      expect(verdict("pay_min", "60/hour", pay(100_000, 120_000))).toBe("no");
      expect(verdict("pay_min", "50/hour", pay(100_000, 120_000))).toBe("yes");
    });
    it("stays unknown where only a lower end is said, or another currency", () => {
      expect(verdict("pay_min", "120k", pay(90_000))).toBe("unknown");
      expect(verdict("pay_min", "£20k", pay(90_000, 90_000))).toBe("unknown");
      expect(verdict("pay_min", "gbp 20000", pay(30_000, 30_000, "gbp"))).toBe("yes");
    });
    it("stays at a greatest amount where its lower end does", () => {
      expect(verdict("pay_max", "100k", pay(90_000, 130_000))).toBe("yes");
      expect(verdict("pay_max", "80k", pay(90_000, 130_000))).toBe("no");
    });
  });

  describe("lists", () => {
    it("take any of several values, all of several, and their absence", () => {
      const python = fact("skill/python/required");
      const sql = fact("skill/sql/preferred");
      expect(verdict("skill", "rust,python", python)).toBe("yes");
      expect(verdict("skill", "python;sql", python)).toBe("unknown");
      expect(verdict("skill", "python;sql", python, sql)).toBe("yes");
      expect(verdict("shift", "!weekend", fact("shift/weekend/not_required"))).toBe("yes");
      expect(verdict("shift", "!weekend", fact("shift/weekend/required"))).toBe("no");
      expect(verdict("shift", "!weekend", fact("shift/night/required"))).toBe("unknown");
    });
    it("know which values exclude one another", () => {
      expect(verdict("employment", "part_time", fact("employment/full_time/offered"))).toBe("no");
      expect(verdict("employment", "part_time", fact("employment/permanent/offered"))).toBe("unknown");
      expect(verdict("employment", "permanent", fact("employment/full_time/offered"))).toBe("unknown");
    });
    it("know which values stand for others", () => {
      expect(verdict("licence", "cdl", fact("licence/cdl_a/required"))).toBe("yes");
      expect(verdict("clearance", "any", fact("clearance/secret/required"))).toBe("yes");
      expect(verdict("clearance", "secret", fact("clearance/ts_sci/required"))).toBe("unknown");
    });
    it("take what is only welcome for no must", () => {
      expect(verdict("clearance", "yes", fact("clearance/any/preferred"))).toBe("no");
      expect(verdict("clearance", "no", fact("clearance/any/preferred"))).toBe("yes");
      expect(verdict("clearance", "no", fact("clearance/any/not_required"))).toBe("yes");
      expect(verdict("clearance", "no")).toBe("unknown");
    });
  });

  describe("what is asked for not to be", () => {
    const OPPOSITE = { yes: "no", no: "yes", unknown: "unknown" } as const;
    const POLARITIES = ["required", "preferred", "not_required", "offered", "not_offered", "mentioned"];

    it.each([
      ["clearance", ["secret", "ts_sci", "any"], ["secret", "ts_sci", "yes"]],
      ["arrangement", ["remote", "hybrid", "onsite"], ["remote", "onsite"]],
      ["place", ["berlin", "munich", "york"], ["berlin", "Munich"]],
      ["shift", ["weekend", "night", "day"], ["weekend", "night"]],
      ["licence", ["cdl_a", "cdl_b", "driving"], ["cdl", "driving", "yes"]],
      ["sponsorship", ["any"], ["yes"]],
      ["travel", ["any", "occasional"], ["yes"]],
      ["remote", ["remote", "hybrid", "onsite"], ["yes"]],
      ["degree", ["bachelor", "master", "vocational"], ["yes"]],
    ])("is the contrary of what is asked for, whatever a posting says: %s", (name, values, asked) => {
      const kind = { remote: "arrangement", degree: "education" }[name] ?? name;
      const facts = fc.array(
        fc
          .tuple(fc.constantFrom(...values), fc.constantFrom(...POLARITIES))
          .map(([value, polarity]) => fact(`${kind}/${value}/${polarity}`, { detail: { city: value } })),
        { maxLength: 4 },
      );
      fc.assert(
        fc.property(facts, fc.constantFrom(...asked), (said, value) => {
          const not = value === "yes" ? "no" : `!${value}`;
          expect(verdict(name, not, ...said)).toBe(OPPOSITE[verdict(name, value, ...said)]);
        }),
      );
    });

    it("is a place too, and is said so", () => {
      const place = fact("place/berlin/offered", { detail: { city: "Berlin" } });
      expect(verdict("place", "!Berlin", place)).toBe("no");
      expect(verdict("place", "!Munich", place)).toBe("yes");
      expect(parseFilter("place", "!Berlin", NOW).label).toBe("not in Berlin");
      expect(parseFilter("place", "new york,Berlin", NOW).label).toBe("in New York or in Berlin");
    });

    it("is a clearance that is a must, beside another that is only welcome", () => {
      const said = [fact("clearance/secret/required"), fact("clearance/top_secret/preferred")];
      expect(verdict("clearance", "no", ...said)).toBe("no");
    });
  });

  it("finds a place by its city, region or country, however it is written", () => {
    const place = fact("place/zurich/offered", {
      detail: { city: "Zürich", region: "ZH", country: "Switzerland; CH" },
    });
    for (const value of ["Zürich", "zurich", "(Switzerland)", "CH", "berlin,Zurich"]) {
      expect(verdict("place", value, place)).toBe("yes");
    }
    expect(verdict("place", "Berlin", place)).toBe("no");
  });

  it("says that a place is elsewhere only where the fact tells", () => {
    const country = fact("place/germany/offered", { detail: { country: "Germany; DE" } });
    expect(verdict("place", "France", country)).toBe("no");
    expect(verdict("place", "Berlin", country)).toBe("unknown");
    const town = fact("place/york/offered", { detail: { city: "York" } });
    expect(verdict("place", "Leeds", town)).toBe("no");
    expect(verdict("place", "France", town)).toBe("unknown");
    expect(verdict("place", "Texas", country)).toBe("no");
    expect(verdict("place", "France,Germany", country)).toBe("yes");
  });

  describe("a degree", () => {
    it("is no must where it is denied, welcome or made up for, and unknown where only less is asked", () => {
      for (const said of ["bachelor/not_required", "bachelor/preferred"]) {
        expect(verdict("degree", "no", fact(`education/${said}`))).toBe("yes");
      }
      expect(verdict("degree", "no", fact("education/bachelor/required", { detail: { orEquivalent: true } }))).toBe(
        "yes",
      );
    });
    it("is a must where one is asked for", () => {
      expect(verdict("degree", "yes", fact("education/degree/required"))).toBe("yes");
      expect(verdict("degree", "no", fact("education/degree/required"))).toBe("no");
    });
    it("may be as high as one has", () => {
      expect(verdict("education_max", "bachelor", fact("education/master/required"))).toBe("no");
      expect(
        verdict("education_max", "bachelor", fact("education/bachelor/required"), fact("education/master/preferred")),
      ).toBe("yes");
    });
  });

  it("counts the years that are a must, and none asked as none", () => {
    const years = (min: number, polarity = "required") => fact(`experience/any/${polarity}`, { min });
    expect(verdict("experience_max", "3", years(2))).toBe("yes");
    expect(verdict("experience_max", "3", years(2), years(5))).toBe("no");
    expect(verdict("experience_max", "3", years(5, "preferred"))).toBe("unknown");
    expect(verdict("experience_max", "0", fact("experience/any/not_required"))).toBe("yes");
    expect(verdict("experience_min", "5", years(2), years(5))).toBe("yes");
  });

  it("tells by dates what is new, what begins in time, and what is over", () => {
    const on = (kind: string, day: string) => fact(`${kind}/${day}/mentioned`);
    expect(verdict("posted_since", "14d", on("posted", "2026-11-11"))).toBe("yes");
    expect(verdict("posted_since", "14d", on("posted", "2026-11-10"))).toBe("no");
    expect(verdict("open", "yes", on("deadline", "2026-11-25"))).toBe("yes");
    expect(verdict("open", "yes", on("deadline", "2026-11-24"))).toBe("no");
    expect(verdict("open", "no", on("deadline", "2026-11-24"))).toBe("yes");
    expect(verdict("open", "yes", on("deadline", "rolling"))).toBe("yes");
    expect(verdict("start_by", "2026-12-31", on("start", "immediate"))).toBe("yes");
    expect(verdict("start_by", "2026-12-31", on("start", "2027-01"))).toBe("no");
  });
});
