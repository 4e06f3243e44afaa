import { describe, expect, it } from "vitest";
import { NativeSection } from "../../../src/embed/native-section.ts";

describe("NativeSection", () => {
  it("gives back what runs inside it, or throws it", async () => {
    const section = new NativeSection();
    expect(await section.run(async () => 7)).toBe(7);
    await expect(section.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await section.run(async () => 8)).toBe(8);
  });

  it("lets nothing begin once halted by a holder of the same memory", async () => {
    const section = new NativeSection();
    new NativeSection(section.memory).halt();
    let began = false;
    void section.run(async () => {
      began = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(began).toBe(false);
  });
});
