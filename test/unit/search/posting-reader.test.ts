import { describe, expect, it } from "vitest";
import { introduction } from "../../../src/search/posting-reader.ts";
import type { StoredPosting } from "../../../src/store/types.ts";

function introduce(fields: Partial<StoredPosting>): string {
  const nothing = {
    title: null,
    company: null,
    location: null,
    text: "",
    source: { path: "/jobs/night-baker-york.md" },
  };
  return introduction({ ...nothing, ...fields } as StoredPosting);
}

describe("what tells a posting from others", () => {
  it("is title, company and place where all are known, and nothing of the text", () => {
    const known = { title: "**Welder**", company: "Quay & Sons", location: "Gdynia", text: "# Welder\n\nWe weld." };
    expect(introduce(known)).toBe("Welder, Quay & Sons, Gdynia");
  });

  it("is also the beginning of the text where company or place is not known", () => {
    const text = "# Welder\n\n*Quay & Sons*, Gdynia\n\nSalary: 9,000\n\nWe weld hulls.";
    expect(introduce({ title: "Welder", text })).toBe("Welder, Quay & Sons, Gdynia, We weld hulls.");
  });

  it("is cut between words", () => {
    const introduced = introduce({ title: "Welder", text: `${"hull ".repeat(60)}` });
    expect(introduced.length).toBeLessThanOrEqual("Welder, ".length + 90);
    expect(introduced).toMatch(/ hull$/);
  });

  it("calls a posting without a title by its file, in words where the name has words", () => {
    expect(introduce({})).toBe("night baker york");
    expect(introduce({ source: { path: "/jobs/7f3.md" } as StoredPosting["source"] })).toBe("7f3.md");
  });
});
