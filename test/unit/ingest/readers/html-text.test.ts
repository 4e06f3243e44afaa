import { describe, expect, it } from "vitest";
import { htmlSourceToText } from "../../../../src/ingest/readers/html-text.ts";

describe("htmlSourceToText", () => {
  it("writes headings, paragraphs and line breaks", () => {
    const html = "<h1>Baker</h1><p>We bake\n  at   night.</p><h3>Pay</h3><p>Weekly,<br>in full.</p>";
    expect(htmlSourceToText(html)).toBe("## Baker\n\nWe bake at night.\n\n## Pay\n\nWeekly,\nin full.");
  });

  it("writes list items with dashes, nested ones indented", () => {
    const html = "<p>You</p><ul><li>mix<ul><li>rye</li><li>spelt</li></ul></li><li><p>• knead</p></li></ul><p>Done</p>";
    expect(htmlSourceToText(html)).toBe("You\n\n- mix\n  - rye\n  - spelt\n- knead\n\nDone");
  });

  it("writes tables as rows of cells, and tables that lay out a page as text", () => {
    expect(
      htmlSourceToText("<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Mon</td><td><p>6</p></td></tr></table>"),
    ).toBe("Day | Hours\nMon | 6");
    expect(htmlSourceToText("<table><tr><td><h2>Left</h2><p>a</p></td><td><ul><li>b</li></ul></td></tr></table>")).toBe(
      "## Left\n\na\n\n- b",
    );
  });

  it("writes a row of a heading and a value as one line, and keeps empty cells apart", () => {
    const html =
      "<table><tr><th>Wage:</th><td>12</td></tr><tr><td><b>Start</b></td><td>May</td></tr><tr><td>Oven</td><td>hot</td></tr></table>";
    expect(htmlSourceToText(html)).toBe("Wage: 12\nStart: May\nOven | hot");
    expect(htmlSourceToText("<table><tr><td>Late</td><td></td><td>22</td></tr></table>")).toBe("Late | | 22");
  });

  it("writes the cells of a form, each with its label, on lines of their own", () => {
    const html =
      "<table><tr><td><p><b>Number</b></p></td><td><p><b>Title</b></p><p>Head Baker</p></td></tr><tr><td><p><b>Class</b></p><p>B 7</p></td><td><p>-</p></td></tr></table>";
    expect(htmlSourceToText(html)).toBe("Number\nTitle: Head Baker\nClass: B 7\n-");
  });

  it("writes definition lists as term and value", () => {
    expect(htmlSourceToText("<dl><dt>Wage</dt><dd>12 an hour</dd><dt>Start:</dt><dd>May</dd></dl>")).toBe(
      "Wage: 12 an hour\nStart: May",
    );
    expect(htmlSourceToText("<dl><div><dt>Shift</dt><dd> <p>Nights</p></dd></div></dl>")).toBe("Shift: Nights");
  });

  it("decodes entities, collapses hard spaces and drops soft hyphens", () => {
    expect(htmlSourceToText("<p>R&amp;D&nbsp;&nbsp;lab, Kranken&shy;haus &lt;3 &#8364;5</p>")).toBe(
      "R&D lab, Krankenhaus <3 €5",
    );
  });

  it("leaves out scripts, styles and form fields", () => {
    const html =
      "<style>p{}</style><p>One</p><script>var x='<p>no</p>'</script><select><option>AL</option></select><p>Two</p>";
    expect(htmlSourceToText(html)).toBe("One\n\nTwo");
  });

  it("takes a bold paragraph for a heading only where it states nothing", () => {
    expect(htmlSourceToText("<p><b>What you will do</b></p><p>Weld.</p>")).toBe("## What you will do\n\nWeld.");
    expect(htmlSourceToText("<p><strong>Salary: 40,000</strong></p><p>Weld.</p>")).toBe("Salary: 40,000\n\nWeld.");
  });

  it("does not take a whole paragraph in a heading element for a heading", () => {
    const long = "We are a bakery with nine ovens and we would like you to come and bake with us. ".repeat(3).trim();
    expect(htmlSourceToText(`<h4>${long}</h4>`)).toBe(long);
  });

  it("keeps the lines of preformatted text, and of Markdown around HTML when asked", () => {
    expect(htmlSourceToText("<pre>one\n  two</pre>")).toBe("one\n  two");
    expect(htmlSourceToText("# Title\n\n<p>a\nb</p>\n- c\n- d", { keepLines: true })).toBe(
      "# Title\n\na\nb\n\n- c\n- d",
    );
  });

  it("reads nesting of any depth", () => {
    expect(htmlSourceToText(`${"<div>".repeat(100_000)}deep${"</div>".repeat(100_000)}`)).toBe("");
    expect(htmlSourceToText(`<p>before</p>${"<b>".repeat(400)}deep${"</b>".repeat(400)}`)).toBe("before\n\ndeep");
  });
});
