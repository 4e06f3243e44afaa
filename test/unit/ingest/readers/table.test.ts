import { describe, expect, it } from "vitest";
import { postings, problems, readAll } from "./read.ts";

const header = "Job Title,Company,Location,Description";

describe("the CSV reader", () => {
  it("reads a posting a row, cells with line breaks and quotes included", async () => {
    const results = await readAll(
      "a.csv",
      `${header}\nWelder,Iron Ltd,Gdynia,"First line.\nSecond ""line"", too."\nBaker,Rye,Kiel,We bake.\n`,
    );
    expect(postings(results).map(({ record, title, company, location }) => [record, title, company, location])).toEqual(
      [
        [0, "Welder", "Iron Ltd", "Gdynia"],
        [1, "Baker", "Rye", "Kiel"],
      ],
    );
    expect(postings(results)[0]?.text).toBe(
      'Welder\nCompany: Iron Ltd\nLocation: Gdynia\n\nFirst line.\nSecond "line", too.',
    );
  });

  it.each([";", "\t", "|"])("finds out that cells are parted by %j", async (delimiter) => {
    const text = `${header}\nWelder,Iron,Gdynia,We weld\nBaker,Rye,Kiel,We bake`.replaceAll(",", delimiter);
    for (const name of ["a.csv", "a.tsv"]) expect(postings(await readAll(name, text))[1]?.company).toBe("Rye");
  });

  it("keeps to commas where the description holds more of another delimiter", async () => {
    const text = `${header}\nWelder,Iron,Gdynia,weld; grind; polish; sweep; lift; carry\nBaker,Rye,Kiel,mix; knead; bake; sell; clean; sleep`;
    expect(postings(await readAll("a.csv", text)).map(({ title }) => title)).toEqual(["Welder", "Baker"]);
  });

  it("heeds the line in which Excel names the delimiter, and other encodings and line ends", async () => {
    expect(postings(await readAll("a.csv", "sep=;\r\ntitle;text\r\nBaker;We bake\r\n"))[0]?.title).toBe("Baker");
    expect(
      postings(await readAll("a.csv", Buffer.from("title,text\rB\xe4cker,Wir backen\r", "latin1")))[0]?.title,
    ).toBe("Bäcker");
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("title\ttext\nBäcker\tWir backen\n", "utf16le"),
    ]);
    expect(postings(await readAll("a.tsv", utf16))[0]?.title).toBe("Bäcker");
  });

  it("maps column names whatever their spelling", async () => {
    for (const names of [
      "job_title,company_name,job_location,job_description",
      "jobTitle,companyName,jobLocation,jobDescription",
      "POSITION,EMPLOYER,LOCATION,BODY",
    ]) {
      expect(postings(await readAll("a.csv", `${names}\nBaker,Rye,Kiel,We bake.`))[0]).toMatchObject({
        title: "Baker",
        company: "Rye",
        location: "Kiel",
      });
    }
  });

  it("reads rows of a wrong length where the text is certain, and reports the others", async () => {
    const text = `${header}\nBaker,Rye,Kiel,We bake, and we sell.\nCook\nMason,Lime,Bath,We build.\nFitter,Pipe,Ulm,We fit.,,\n`;
    const results = await readAll("a.csv", text);
    expect(postings(results).map(({ record, title }) => [record, title])).toEqual([
      [0, "Baker"],
      [2, "Mason"],
      [3, "Fitter"],
    ]);
    expect(postings(results)[0]?.text).toContain("We bake, and we sell.");
    expect(problems(results)).toMatchObject([{ record: 1, code: "bad_csv" }]);
  });

  it("reports an unclosed quote and reads on behind it", async () => {
    const text = `${header}\nBaker,Rye,Kiel,We bake.\nCook,"Stove,Bonn,We cook.\nMason,Lime,Bath,We build.\n`;
    const results = await readAll("a.csv", text);
    expect(postings(results).map(({ record, title }) => [record, title])).toEqual([
      [0, "Baker"],
      [2, "Mason"],
    ]);
    expect(problems(results)).toMatchObject([{ record: 1, code: "bad_csv" }]);
    expect(problems(results)[0]?.reason).toContain("never closed");
  });

  it("reports a row without any text, and a table that is none of postings", async () => {
    expect(problems(await readAll("a.csv", `${header}\n,,,\nBaker,,,We bake.`))).toMatchObject([
      { record: 0, code: "no_text" },
    ]);
    const foreign = await readAll("a.csv", "lat,lon,alt\n1,2,3\n4,5,6\n");
    expect(foreign).toMatchObject([{ code: "not_postings" }]);
    expect(problems(foreign)[0]?.reason).toContain("`lat`, `lon`, `alt`");
    expect(await readAll("a.csv", `${header}\n`)).toMatchObject([{ code: "empty" }]);
  });

  it("puts right text that was decoded wrongly before it was exported", async () => {
    const results = await readAll(
      "a.csv",
      "title,text\nBaker,weâ€™re a cafÃ© that bakes\nCook,we‚Äôre a caf√© that cooks\n",
    );
    expect(postings(results).map(({ text }) => text.split("\n\n")[1])).toEqual([
      "we’re a café that bakes",
      "we’re a café that cooks",
    ]);
  });

  it("turns HTML, lost line breaks and list tails into clean text", async () => {
    const long = "We bake bread for half the town. ".repeat(8).trim();
    const results = await readAll(
      "a.csv",
      `title,text\nBaker,"<p>One</p><p>Two &amp; three</p>"\nCook,${long}    Then we rest.\nMaid,"We clean.\nShow more\nShow less"\n`,
    );
    expect(postings(results).map(({ text }) => text.split("\n\n").slice(1))).toEqual([
      ["One", "Two & three"],
      [long, "Then we rest."],
      ["We clean."],
    ]);
  });

  it("reads many rows without holding them all", async () => {
    const rows = Array.from({ length: 5000 }, (_, n) => `Baker ${n},Rye,Kiel,We bake loaf ${n}.`).join("\n");
    const results = await readAll("a.csv", `${header}\n${rows}\n`);
    expect(results).toHaveLength(5000);
    expect(results.at(-1)).toMatchObject({ record: 4999, title: "Baker 4999" });
  });
});
