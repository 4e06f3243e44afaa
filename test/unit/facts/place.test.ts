import { describe, expect, it } from "vitest";
import { factsOf } from "./facts.ts";

const places = (text: string, fields: { title?: string; location?: string } = {}) =>
  factsOf(text, fields).filter(({ kind }) => kind === "place");
const values = (text: string, fields: { title?: string; location?: string } = {}) =>
  places(text, fields).map(({ value }) => value);

describe("place", () => {
  it.each([
    ["Location: St. Cloud, MN", "st._cloud"],
    ["Location: Ash Falls Courthouse, WA, WA, 98362", "washington"],
    ["Location: 12 Mill Road, Ash Falls, Minnesota", "ash_falls"],
    ["Location: Brunswick, Melbourne, Australia", "melbourne"],
    ["Location: Otautau, Southland, New Zealand", "otautau"],
    ["Location: Adelaide SA 5000", "adelaide"],
    ["Location: Netherlands, Utrecht", "utrecht"],
    ["Territory: Lubbock, Texas and eighteen counties", "lubbock"],
    ["Base: Saskatoon SK", "saskatoon"],
    ["Location: NYC (Hybrid)", "nyc"],
    ["## Location\n\nRye, NY", "rye"],
  ])("of %j is %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it("tells the other names of city, region and country", () => {
    expect(places("Location: NYC, NY, US")[0]?.detail).toEqual({
      city: "NYC; New York; New York City",
      region: "New York; NY",
      country: expect.stringContaining("United States"),
    });
    expect(places("Location: Leith, Scotland")[0]?.detail?.country).toContain("UK");
  });

  it("tells apart codes that are a state's and a country's", () => {
    expect(places("Location: Fresno, CA")[0]?.detail?.region).toBe("California; CA");
    expect(places("Location: Guelph, ON, CA")[0]?.detail?.country).toContain("Canada");
    expect(places("Location: Elizabeth, Adelaide SA")[0]?.detail?.country).toContain("Australia");
  });

  it("is several where a line lists them", () => {
    expect(values("Location: Lyon, France / Turin, Italy")).toEqual(["lyon", "turin"]);
    expect(values("Location: Accra and Tamale, Ghana")).toEqual(["accra", "tamale"]);
    expect(values("Acme | Engineer | Berlin, London, Paris | Onsite")).toEqual(["berlin", "london", "paris"]);
    expect(values("Location: Remote, Ohio, Texas, Iowa")).toEqual(["ohio", "texas", "iowa"]);
    expect(values("Duty station: Gaborone headquarters (two), Kazungula Bridge (one)")).toEqual([
      "gaborone",
      "kazungula_bridge",
    ]);
  });

  it("is not where remote work beside it is limited to", () => {
    expect(values("Location: Bremen, Germany / remote in NL or PT")).toEqual(["bremen"]);
    expect(values("Location: Remote in Portugal")).toEqual(["portugal"]);
  });

  it.each([
    ["Hob Mill Hospice, Cardiff\n\nWe care.", "cardiff"],
    ["# Herder for one summer\n\n**Dunn Services, Val Lumnezia, Graubünden, Switzerland**", "val_lumnezia"],
    ["Acme | Data Engineer | Bangkok, TH | Remote", "bangkok"],
    ["Night guard, Museum of Boats, Piraeus, Greece\n\nYou watch.", "piraeus"],
    ["Chilanga, 20 km south of Lusaka, Zambia", "chilanga"],
    ["Juba, South Sudan, with field visits to Bentiu. Twelve months.", "juba"],
    ["Field technician (Longyearbyen, Svalbard)", "longyearbyen"],
  ])("is read from the head of a posting: %j", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    ["Our office is two floors of an old mill in Ancoats, Manchester.", "manchester"],
    ["The position is based in Denver, CO.", "denver"],
    ["Join us! You work for a hotel located in Oxfordshire Role: cook.", "oxfordshire"],
  ])("is read from prose: %j", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it.each([
    "General Counsel, election assistance.",
    "Location: Anywhere",
    "Location: Remote, worldwide",
    "You take care of guests whose suitcase is in Munich.",
    "We are hiring, unless you are based in Ireland.",
    "We work with a larger organisation based in the capital.",
    "Assisting MD with procedures.",
    "Somewhere in Porto a woman waits for her money.",
  ])("is none in %j", (text) => {
    expect(values(text)).toEqual([]);
  });

  it("is proved by its own words", () => {
    expect(places("Location: Toronto (Hybrid)")[0]?.quote).toBe("Toronto");
    expect(places("Acme | Leeds, UK | Full-time")[0]?.quote).toBe("Leeds, UK");
  });
});
