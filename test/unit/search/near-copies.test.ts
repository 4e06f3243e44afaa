import { describe, expect, it } from "vitest";
import { type Copyable, NearCopies } from "../../../src/search/near-copies.ts";
import { signatureOf } from "../../../src/text/minhash.ts";

const body = (seed: number, count = 150) =>
  Array.from({ length: count }, (_, at) => `w${seed}x${(at * 7919 + seed) % 1000}`).join(" ");
const posting = (row: number, text: string, names: Partial<Copyable> = {}): Copyable => ({
  row,
  title: "Barista",
  company: "Bean There",
  signature: signatureOf(text),
  ...names,
});

describe("near-copies", () => {
  it("are one text posted for several places, and a repost with a changed line", async () => {
    const copies = await NearCopies.among([
      posting(1, `Leeds ${body(1)}`),
      posting(2, body(2)),
      posting(3, `Bath ${body(1)}`),
      posting(7, `${body(1)} apply by Friday`),
    ]);
    expect(copies.of(1)).toEqual([1, 3, 7]);
    expect(copies.of(7)).toEqual([1, 3, 7]);
    expect(copies.of(2)).toEqual([2]);
    expect(copies.of(99)).toEqual([99]);
  });

  it("are not roles that only share the employer's words about itself", async () => {
    const about = body(5, 100);
    const copies = await NearCopies.among([
      posting(1, `${about} ${body(6, 100)}`, { title: "Nurse" }),
      posting(2, `${about} ${body(7, 100)}`, { title: "Cook" }),
    ]);
    expect(copies.of(1)).toEqual([1]);
  });

  it("are not the same words of two companies, and are where one of them is not named", async () => {
    const of = async (company: string | null) =>
      (await NearCopies.among([posting(1, body(1)), posting(2, body(1), { company })])).of(1);
    expect(await of("Other Ltd")).toEqual([1]);
    expect(await of("BEAN there!")).toEqual([1, 2]);
    expect(await of(null)).toEqual([1, 2]);
  });

  it("must be closer where their titles differ", async () => {
    const changed = `${body(1, 140)} ${body(9, 20)}`;
    const of = async (title: string) =>
      (await NearCopies.among([posting(1, body(1, 150)), posting(2, changed, { title })])).of(1);
    expect(await of("Barista")).toEqual([1, 2]);
    expect(await of("Roaster")).toEqual([1]);
  });

  it("are not texts too short to tell", async () => {
    const copies = await NearCopies.among([posting(1, "Short."), posting(2, "Short.")]);
    expect(copies.of(1)).toEqual([1]);
  });
});
