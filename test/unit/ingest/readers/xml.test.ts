import { describe, expect, it } from "vitest";
import { readAll, readOne } from "./read.ts";

describe("reading XML", () => {
  it("makes each job of an export for aggregators a posting", async () => {
    const xml = `<?xml version="1.0" encoding="utf-8"?>
      <source><publisher>Marsh Board</publisher>
        <job><title><![CDATA[Lamp Keeper]]></title><date><![CDATA[Fri, 1 May 2026]]></date><referencenumber>R1</referencenumber>
          <url>https://board.example/1?a=1&amp;b=2</url><company>Acme Lights</company><city>Leeds</city><country>UK</country>
          <description><![CDATA[<p>You keep lamps.</p><ul><li>A ladder</li></ul>]]></description>
          <salary>30,000 a year</salary><jobtype>fulltime</jobtype></job>
        <job><title>Rope Maker</title><description>You make ropes.</description></job>
      </source>`;
    const [first, second] = await readAll("a.xml", xml);
    expect(first).toMatchObject({
      kind: "posting",
      record: 0,
      externalId: "R1",
      title: "Lamp Keeper",
      company: "Acme Lights",
      location: "Leeds, UK",
      url: "https://board.example/1?a=1&b=2",
      text: expect.stringContaining("You keep lamps.\n\n- A ladder"),
    });
    expect(first).toMatchObject({
      text: expect.stringContaining("Employment type: Full-time\nSalary: 30,000 a year\n"),
    });
    expect(second).toMatchObject({ record: 1, title: "Rope Maker" });
  });

  it("reads feeds, the whole text rather than the short one", async () => {
    const rss = `<rss version="2.0" xmlns:content="c"><channel><title>Board</title><description>All our jobs</description>
      <item><title>Lamp Keeper</title><link>https://board.example/1</link><pubDate>Fri, 01 May 2026 08:00:00 GMT</pubDate>
      <description>In short</description><content:encoded><![CDATA[<p>You keep lamps all night.</p>]]></content:encoded></item></channel></rss>`;
    expect(await readOne("a.rss", rss)).toMatchObject({
      title: "Lamp Keeper",
      url: "https://board.example/1",
      text: expect.stringContaining("You keep lamps all night."),
    });
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Board</title><entry><title>Rope Maker</title><link href="https://board.example/2"/>
      <published>2026-05-01T08:00:00Z</published><content type="xhtml"><div xmlns="x"><p>You make <b>ropes</b>.</p><p>Long ones.</p></div></content></entry></feed>`;
    expect(await readOne("a.xml", atom)).toMatchObject({
      title: "Rope Maker",
      url: "https://board.example/2",
      datePosted: "2026-05-01T08:00:00Z",
      text: expect.stringContaining("You make ropes.\n\nLong ones."),
    });
  });

  it("reads a single job, in the encoding that it names", async () => {
    const xml = Buffer.from(
      `<?xml version="1.0" encoding="iso-8859-1"?><job id="7"><title>F\xe4hrmann</title><description>You row.</description></job>`,
      "latin1",
    );
    expect(await readOne("a.xml", xml)).toMatchObject({ title: "Fährmann", externalId: "7" });
  });

  it.each([
    [
      "a sitemap",
      `<urlset xmlns="s"><url><loc>https://x.example/1</loc></url><url><loc>https://x.example/2</loc></url></urlset>`,
      "not_postings",
      /2 addresses/,
    ],
    [
      "other XML",
      "<library><book><isbn>1</isbn></book><book><isbn>2</isbn></book></library>",
      "not_postings",
      /title or a description/,
    ],
    ["no XML", "just words", "bad_xml", /no XML element/],
    ["XML nested without end", "<a>".repeat(100_000), "too_large", /500/],
  ])("names %s", async (_, xml, code, reason) => {
    expect(await readAll("a.xml", xml)).toMatchObject([
      { kind: "problem", code, reason: expect.stringMatching(reason) },
    ]);
  });

  it("does not expand entities that the document defines", async () => {
    const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
    const xml = `<!DOCTYPE jobs [<!ENTITY l0 "lol">${lol}]><jobs><job><title>Lamp Keeper</title><description>You keep &l9; lamps.</description></job></jobs>`;
    const { text } = await readOne("a.xml", xml);
    expect(text.length).toBeLessThan(200);
    expect(text).toContain("lamps.");
  });
});
