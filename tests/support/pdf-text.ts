import { inflateSync } from "node:zlib";

type Letters = ReadonlyMap<string, string>;

/** The objects of a PDF by number: what they say, and their stream, unpacked, where they have one. */
function objectsOf(pdf: Buffer): ReadonlyMap<string, { head: string; stream: string }> {
  const raw = pdf.toString("latin1");
  const objects = new Map<string, { head: string; stream: string }>();
  for (const match of raw.matchAll(/(\d+) 0 obj\r?\n/g)) {
    const start = match.index + match[0].length;
    const whole = raw.slice(start, raw.indexOf("endobj", start));
    const at = whole.search(/stream\r?\n/);
    const head = at < 0 ? whole : whole.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = start + at + (/^stream\r?\n/.exec(whole.slice(at))?.[0].length ?? 0);
    const bytes = pdf.subarray(from, from + length);
    const isPacked = at >= 0 && head.includes("/FlateDecode");
    const stream = at < 0 ? "" : (isPacked ? inflateSync(bytes) : bytes).toString("latin1");
    objects.set(match[1] ?? "", { head, stream });
  }
  return objects;
}

const hexText = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ""), "hex").swap16().toString("utf16le");

/** Which letters stand for the glyphs of a font, by the file's own table. */
function lettersOf(table: string): Letters {
  const letters = new Map<string, string>();
  for (const [, first = "", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    [...list.matchAll(/<([0-9a-f\s]*)>/gi)].forEach(([, hex = ""], index) => {
      letters.set((Number.parseInt(first, 16) + index).toString(16).padStart(4, "0"), hexText(hex));
    });
  }
  return letters;
}

/** The text of a PDF whose fonts are in the file, as its pages show it: what a reader copies out of it. */
export function pdfText(pdf: Buffer): string {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, Letters>();
  for (const { head } of objects.values()) {
    for (const [, name = "", number = ""] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? "")?.[1];
      if (table !== undefined) fonts.set(name, lettersOf(objects.get(table)?.stream ?? ""));
    }
  }
  const shown: string[] = [];
  for (const { stream } of objects.values()) {
    let font: Letters = new Map();
    for (const [, name, parts = ""] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)) {
      if (name !== undefined) font = fonts.get(name) ?? new Map();
      const glyphs = [...parts.matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
      shown.push(glyphs.map((glyph) => font.get(glyph.toLowerCase()) ?? "").join(""));
    }
  }
  return shown.join("\n");
}
