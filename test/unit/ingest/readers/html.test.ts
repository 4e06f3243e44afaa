import { describe, expect, it } from "vitest";
import { postings, readAll, readOne } from "./read.ts";

const prose =
  "You will mend nets, paint hulls and keep the slipway clear of weed. The yard has nine people and one cat, and the tea is strong. ";
const page = (body: string, head = "<title>Boat hand | Pier Jobs</title>") =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe("the HTML reader", () => {
  it("keeps the content and drops what is around it", async () => {
    const posting = await readOne(
      "a.html",
      page(`
        <div class="cookie-banner">We use cookies to count visits. <button>Fine</button></div>
        <header class="site-header"><a href="/">Pier Jobs</a><nav><a href="/a">All jobs</a><a href="/b">Log in</a></nav></header>
        <ul class="breadcrumb"><li><a href="/">Home</a></li></ul>
        <div><h1>Boat hand</h1><p>${prose.repeat(3)}</p><h2>Pay</h2><ul><li>14 an hour</li></ul>
        <a class="btn" href="/apply">Apply now</a></div>
        <form><label>Get alerts by mail</label><input></form>
        <div class="share-links">Share on Elsewhere</div>
        <div class="col"><b>Similar jobs</b><ul><li><a href="/1">Diver, secret clearance</a> Brest</li><li><a href="/2">Cook</a> Brest</li></ul></div>
        <footer>Imprint and privacy</footer><script>track()</script>`),
    );
    expect(posting.title).toBe("Boat hand");
    expect(posting.text).toBe(`## Boat hand\n\n${prose.repeat(3).trim()}\n\n## Pay\n\n- 14 an hour`);
  });

  it("takes the main element where there is one, and spares a form around the whole page", async () => {
    const posting = await readOne(
      "a.html",
      page(
        `<form><div>Noise</div><main><h1>Boat hand</h1><p>${prose.repeat(2)}</p></main><div>More noise</div></form>`,
      ),
    );
    expect(posting.text).toBe(`## Boat hand\n\n${prose.repeat(2).trim()}`);
  });

  it("finds the title in the heading, else in the head without the site's name", async () => {
    const title = async (body: string, head?: string) =>
      (await readOne("a.html", page(`${body}<p>${prose}</p>`, head))).title;
    expect(await title("<h1>Rigger</h1>")).toBe("Rigger");
    expect(await title("<h1>Careers</h1>")).toBe("Boat hand");
    expect(await title("<h2>Rigger (part-time)</h2>")).toBe("Rigger (part-time)");
    expect(
      await title(
        "",
        '<meta property="og:title" content="Sail maker - Loft"><meta property="og:site_name" content="Loft">',
      ),
    ).toBe("Sail maker");
    expect(await title("", "<title>Job Application for Sail maker at Loft</title>")).toBe("Sail maker");
    expect(await title("", "<title></title>")).toBeNull();
  });

  it("lets JSON-LD win for the fields, and writes them on top", async () => {
    const data = {
      "@context": "https://schema.org",
      "@type": "JobPosting",
      title: "Sail maker",
      hiringOrganization: { name: "Loft" },
      jobLocation: { address: { addressLocality: "Kiel" } },
      description: `<p>${prose.repeat(4)}</p>`,
    };
    const posting = await readOne(
      "a.html",
      page(
        `<h1>Something else</h1><div>Menu</div><div><p>${prose.repeat(4)}</p></div><div>Also on our desk: a diver</div>`,
        script(data),
      ),
    );
    expect(posting).toMatchObject({ title: "Sail maker", company: "Loft", location: "Kiel" });
    expect(posting.text).toBe(`Sail maker\nCompany: Loft\nLocation: Kiel\n\n${prose.repeat(4).trim()}`);
  });

  it("uses the description of JSON-LD where the page itself does not hold it", async () => {
    const data = {
      "@type": "JobPosting",
      title: "Sail maker",
      description: "&lt;p&gt;Sew sails by hand all winter.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;Needles&lt;/li&gt;&lt;/ul&gt;",
    };
    const posting = await readOne(
      "a.html",
      page('<div id="root">Please wait while the application loads.</div>', script(data)),
    );
    expect(posting.text).toBe("Sail maker\n\nSew sails by hand all winter.\n\n- Needles");
  });

  it("gives every job posting of a page that lists several", async () => {
    const item = (title: string) => ({
      "@type": "ListItem",
      item: { "@type": "JobPosting", title, description: `${title} wanted by the sea.` },
    });
    const results = await readAll(
      "a.html",
      page(
        "<h1>Jobs</h1>",
        script([
          { "@type": "WebSite", name: "Pier" },
          { "@type": "ItemList", itemListElement: [item("Diver"), item("Cook")] },
        ]),
      ),
    );
    expect(postings(results).map(({ record, title }) => [record, title])).toEqual([
      [0, "Diver"],
      [1, "Cook"],
    ]);
  });

  it("passes over JSON-LD that cannot be parsed, and reads the page", async () => {
    const posting = await readOne(
      "a.html",
      page(
        `<h1>Rigger</h1><p>${prose}</p>`,
        '<script type="application/ld+json">{"@type": "JobPosting", oops</script>',
      ),
    );
    expect(posting.title).toBe("Rigger");
  });

  it("reads microdata", async () => {
    const posting = await readOne(
      "a.html",
      page(`<div itemscope itemtype="https://schema.org/JobPosting"><h2 itemprop="title">Rigger</h2>
        <span itemprop="hiringOrganization" itemscope><span itemprop="name">Loft</span></span>
        <div itemprop="jobLocation" itemscope><span itemprop="addressLocality">Kiel</span></div>
        <time itemprop="datePosted" datetime="2026-05-01">May</time><p>${prose.repeat(2)}</p></div>`),
    );
    expect(posting).toMatchObject({ title: "Rigger", company: "Loft", location: "Kiel", datePosted: "2026-05-01" });
  });

  it("heeds the encoding named in the page", async () => {
    const html = Buffer.from(
      `<html><head><META http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>x</title></head><body><h1>\xd1\xe2\xe0\xf0\xf9\xe8\xea</h1><p>${prose}</p></body></html>`,
      "latin1",
    );
    expect((await readOne("a.htm", html)).title).toBe("Сварщик");
  });

  it("reads Markdown with front matter under this name", async () => {
    const posting = await readOne(
      "a.html",
      "---\ntitle: Rigger\ncompany: Loft\ncreated: !!timestamp '2026-01-02'\n---\n# Loft\n\nWe rig.",
    );
    expect(posting).toMatchObject({
      title: "Rigger",
      company: "Loft",
      text: "Rigger\nCompany: Loft\nPosted: 2026-01-02\n\n# Loft\n\nWe rig.",
    });
  });

  it("reports pages without text and error pages", async () => {
    expect(await readAll("a.html", page("<nav>x</nav><script>y</script>"))).toMatchObject([
      { kind: "problem", code: "no_text" },
    ]);
    expect(await readAll("a.html", page("<p>404 - Page not found</p>"))).toMatchObject([
      { kind: "problem", code: "not_postings" },
    ]);
  });
});
