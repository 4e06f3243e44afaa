import { describe, expect, it } from "vitest";
import { decodeText, toUtf8 } from "../../../../src/ingest/readers/decode.ts";

const code = (result: unknown) =>
  typeof result === "object" && result !== null && "code" in result ? result.code : null;

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decodeText(Buffer.from("Käthe sucht 🔧"))).toBe("Käthe sucht 🔧");
    expect(decodeText(Buffer.from("\ufeffBäcker"))).toBe("Bäcker");
  });

  it("reads UTF-16 of both byte orders, with a mark and without", () => {
    const little = Buffer.from("Welder, nights, Århus", "utf16le");
    const big = Buffer.from(little).swap16();
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe("Welder, nights, Århus");
    expect(decodeText(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toBe("Welder, nights, Århus");
    expect(decodeText(little)).toBe("Welder, nights, Århus");
    expect(decodeText(big)).toBe("Welder, nights, Århus");
  });

  it("reads what is not valid UTF-8 as Windows-1252, its own characters included", () => {
    const bytes = Buffer.from([0x93, 0x48, 0x69, 0x94, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0x63, 0x61, 0x66, 0xe9]);
    expect(decodeText(bytes)).toBe("“Hi” €5 – café");
  });

  it("heeds the encoding a document names, unless its bytes are UTF-8", () => {
    const cyrillic = Buffer.from([0xd1, 0xe2, 0xe0, 0xf0, 0xf9, 0xe8, 0xea]);
    expect(decodeText(cyrillic, { charset: "windows-1251" })).toBe("Сварщик");
    expect(decodeText(Buffer.from("café"), { charset: "iso-8859-1" })).toBe("café");
    expect(decodeText(Buffer.from([0xe9, 0x74, 0xe9]), { charset: "no-such-encoding" })).toBe("été");
  });

  it("turns every line end into a line feed", () => {
    expect(decodeText(Buffer.from("a\r\nb\rc\n"))).toBe("a\nb\nc\n");
  });

  it("refuses binary content and says what it is", () => {
    for (const [head, name] of [
      ["%PDF-1.7\n1 0 obj", "PDF"],
      ["PK\u0003\u0004more", "ZIP"],
      ["{\\rtf1 text}", "RTF"],
    ] as const) {
      const result = decodeText(Buffer.from(head, "latin1"));
      expect(code(result)).toBe("binary");
      expect(JSON.stringify(result)).toContain(name);
    }
    expect(code(decodeText(Buffer.from("abc\0def")))).toBe("binary");
    expect(code(decodeText(Buffer.from("\u0001\u0002\u0003\u0004 word ".repeat(20))))).toBe("binary");
  });

  it("reports empty and blank files as empty", () => {
    for (const text of ["", " \n\t\r\n", "\ufeff"]) expect(code(decodeText(Buffer.from(text)))).toBe("empty");
  });
});

describe("toUtf8", () => {
  it("does not copy UTF-8, and takes the byte order mark off", () => {
    const bytes = Buffer.from("\ufeffzwölf");
    const result = toUtf8(bytes);
    expect(Buffer.isBuffer(result) && result.buffer === bytes.buffer).toBe(true);
    expect(result.toString()).toBe("zwölf");
  });

  it("rewrites other encodings, and refuses what decodeText refuses", () => {
    expect(toUtf8(Buffer.from([0x63, 0x61, 0x66, 0xe9])).toString()).toBe("café");
    expect(code(toUtf8(Buffer.from("a\0b")))).toBe("binary");
    expect(code(toUtf8(Buffer.alloc(0)))).toBe("empty");
  });
});
