import { describe, expect, it } from "vitest";
import { readAll, readOne } from "./read.ts";

const mail = (...lines: string[]) => lines.join("\r\n");
const HEAD = ["From: Ada <ada@marsh.example>", "Date: Fri, 1 May 2026 08:00:00 +0000", "MIME-Version: 1.0"];

describe("reading an e-mail", () => {
  it("takes the text of a plain one, and its subject as the title", async () => {
    const posting = await readOne(
      "a.eml",
      mail(
        ...HEAD,
        "Subject: Fwd: [jobs] =?utf-8?Q?Fährmann_gesucht?=",
        "",
        "you row across the river, forty times a day.",
        "",
      ),
    );
    expect(posting).toMatchObject({ title: "Fährmann gesucht", datePosted: "2026-05-01T08:00:00.000Z" });
    expect(posting.text).toBe("you row across the river, forty times a day.");
    expect(posting).not.toHaveProperty("lineOffset");
  });

  it("stores no control characters of its HTML", async () => {
    const posting = await readOne(
      "a.eml",
      mail(...HEAD, "Content-Type: text/html", "", "<p>You row\u0000 across\u0007 the river.</p>"),
    );
    expect(posting.text).toBe("You row across the river.");
  });

  it("takes the HTML rather than the text, and names attachments", async () => {
    const posting = await readOne(
      "a.eml",
      mail(
        ...HEAD,
        "Subject: A role",
        'Content-Type: multipart/mixed; boundary="m"',
        "",
        "--m",
        'Content-Type: multipart/alternative; boundary="a"',
        "",
        "--a",
        "Content-Type: text/plain",
        "",
        "read it in HTML",
        "--a",
        "Content-Type: text/html; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "<h1>Ferry Hand</h1><p>You row across the river =E2=80=93 forty times a day.</p><ul><li>A strong back</li></ul>",
        "--a--",
        "--m",
        "Content-Type: application/pdf",
        'Content-Disposition: attachment; filename="role.pdf"',
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERg==",
        "--m--",
      ),
    );
    expect(posting).toMatchObject({ title: "Ferry Hand", metadata: { attachments: ["role.pdf"] } });
    expect(posting.text).toBe(
      "## Ferry Hand\n\nYou row across the river – forty times a day.\n\n- A strong back\n\nAttachments: role.pdf",
    );
  });

  it.each([
    ["has no text", mail(...HEAD, "Subject: x", "", ""), "no_text"],
    ["is none", "just words\n\nand more", "bad_mail"],
    [
      "nests without end",
      mail(
        ...HEAD,
        ...Array.from({ length: 200 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`),
      ),
      "bad_mail",
    ],
  ])("names one that %s", async (_, content, code) => {
    expect(await readAll("a.eml", content)).toMatchObject([{ kind: "problem", code }]);
  });
});

describe("reading a saved web page", () => {
  const archive = (body: string) =>
    mail(
      "From: <Saved by Blink>",
      "Snapshot-Content-Location: https://jobs.example/lock-keeper",
      "Subject: Lock Keeper",
      "MIME-Version: 1.0",
      "Content-Type: multipart/related;",
      '\ttype="text/html";',
      '\tboundary="----Mark----"',
      "",
      "",
      "------Mark----",
      "Content-Type: text/html",
      "Content-ID: <frame-1@mhtml.blink>",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://ads.example/frame",
      "",
      "<html><body><p>Buy more boats today, they float.</p></body></html>",
      "------Mark----",
      "Content-Type: text/html",
      "Content-Transfer-Encoding: quoted-printable",
      "Content-Location: https://jobs.example/lock-keeper",
      "",
      body,
      "------Mark----",
      "Content-Type: text/css",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "p { color: red }",
      "------Mark------",
    );

  it("takes the page at its own address, and neither frames nor styles", async () => {
    const posting = await readOne(
      "a.mhtml",
      archive(
        "<html><body><main><p>You open the lock at dawn =E2=80=93 and close it=\r\n at night.</p></main></body></html>",
      ),
    );
    expect(posting).toMatchObject({ title: "Lock Keeper", url: "https://jobs.example/lock-keeper" });
    expect(posting.text).toContain("You open the lock at dawn – and close it at night.");
    expect(posting.text).not.toMatch(/boats|color/);
  });

  it("reads a page saved alone", async () => {
    const page = mail(
      "MIME-Version: 1.0",
      "Subject: x",
      "Content-Type: text/html",
      "",
      "<h1>Lock Keeper</h1><p>You open locks.</p>",
    );
    expect(await readOne("a.mht", page)).toMatchObject({ title: "Lock Keeper" });
  });

  it("names one that is none", async () => {
    expect(await readAll("a.mhtml", "<html>no archive</html>")).toMatchObject([{ code: "bad_mail" }]);
  });
});
