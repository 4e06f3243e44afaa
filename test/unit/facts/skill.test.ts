import { describe, expect, it } from "vitest";
import type { FactInput } from "../../../src/facts/source.ts";
import { parseSkills, SPELLINGS } from "../../../src/facts/vocabulary/skills.ts";
import { factsOf } from "./facts.ts";

const facts = (text: string, fields: Partial<FactInput> = {}) =>
  factsOf(text, fields).filter(({ kind }) => kind === "skill");
const skills = (text: string, fields: Partial<FactInput> = {}) => facts(text, fields).map(({ value }) => value);

describe("the vocabulary of skills", () => {
  it("has at least 900 skills, and no spelling of two", () => {
    expect(new Set(SPELLINGS.map(({ skill }) => skill)).size).toBeGreaterThan(900);
    const skillOf = new Map<string, string>();
    for (const { skill, words } of SPELLINGS) {
      expect(skillOf.get(words.toLowerCase()) ?? skill, words).toBe(skill);
      skillOf.set(words.toLowerCase(), skill);
    }
  });

  it("reads names, spellings and how sure they are", () => {
    expect(parseSkills("Word = MS Word | ?Word; CI/CD")).toEqual([
      { skill: "word", words: "MS Word", certainty: "always" },
      { skill: "word", words: "Word", certainty: "in context" },
      { skill: "ci_cd", words: "CI/CD", certainty: "always" },
    ]);
  });
});

describe("skills", () => {
  it.each([
    ["You know Python, C++ and Node.js.", ["python", "c++", "node.js"]],
    ["Experience with C# and .NET is required.", ["c#", ".net"]],
    ["Must read prints with GD&T.", ["blueprint_reading", "gd&t"]],
    ["Experience in Ruby on Rails.", ["ruby_on_rails"]],
    ["TIG welding of thin pipe.", ["tig_welding"]],
    ["Proficient in MS Word, Excel and PowerPoint.", ["word", "excel", "powerpoint"]],
    ["Proficiency in Postgres and k8s.", ["postgresql", "kubernetes"]],
  ])("are read from %s", (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });

  it.each([
    ["Services in Go and Kotlin.", ["go", "kotlin"]],
    ["Fluency in R or Python.", ["r", "python"]],
    ["Puppet, Ansible and Chef run our servers.", ["puppet", "ansible", "chef"]],
    ["Good Excel is needed.", ["excel"]],
    ["Advanced Excel skills.", ["excel"]],
  ])("with ambiguous names are told by their neighbours in %s", (text, expected) => {
    expect(skills(text)).toEqual(expected);
  });

  it.each([
    "Go to the yard and excel at what you do.",
    "Spring is busy, and word of mouth brings swift sales.",
    "The chef needs access to the kitchen by six.",
    "Standard First Aid, level C.",
    "We spend 20% of the time on R&D.",
    "You react fast and express yourself well.",
    "The rust on the hull must go.",
    "Category C licence.",
    "Write to jobs@python.example.",
    "A degree in public relations or journalism.",
    "No Excel needed.",
  ])("are not read from %s", (text) => {
    expect(skills(text)).toEqual([]);
  });

  it("are not the employer's name, nor a place", () => {
    expect(skills("Join Tableau and sell.", { company: "Tableau" })).toEqual([]);
    expect(skills("Company: Linux Bakery\nWe bake.", { company: "Linux Bakery" })).toEqual([]);
    expect(skills("Docker Ltd is a haulier.")).toEqual([]);
  });

  it("are activities only where knowing how is asked for", () => {
    expect(skills("You know bookkeeping.")).toEqual(["bookkeeping"]);
    expect(skills("## Requirements\n\n- Carpentry")).toEqual(["carpentry"]);
    expect(skills("You look after the milking parlour and the harvesting of forty hectares of grapes.")).toEqual([]);
    expect(skills("Three years in accounts payable at a firm of our size, or at a larger one, are required.")).toEqual(
      [],
    );
  });

  it("are mentioned where we use them, and welcome where one may learn them", () => {
    expect(facts("## Requirements\n\n- An HR system: we use Workday")[0]?.polarity).toBe("mentioned");
    expect(facts("You know Revit or learn it.")[0]?.polarity).toBe("preferred");
  });

  it("are required under a heading of requirements, preferred under one of wishes, else mentioned", () => {
    expect(facts("## Requirements\n\n- SQL")[0]?.polarity).toBe("required");
    expect(facts("## Nice to have\n\n- SQL")[0]?.polarity).toBe("preferred");
    expect(facts("Our reports run on SQL.")[0]?.polarity).toBe("mentioned");
    expect(facts("SQL is a plus.")[0]?.polarity).toBe("preferred");
  });

  it("are said once, in the strongest way that the posting says them", () => {
    expect(facts("Our reports run on SQL.\n\n## Requirements\n\n- SQL").map(({ polarity }) => polarity)).toEqual([
      "required",
    ]);
  });
});
