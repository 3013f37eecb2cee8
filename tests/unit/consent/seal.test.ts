import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brokenChain, brokenSeal, differingParts, type StoredBundle } from "@/lib/consent/find-differences";
import { hashText } from "@/lib/consent/hash-text";
import { canonicalJson, genesis, sealOf } from "@/lib/consent/seal";

/** A chain over these contents, as the database would hold it. */
function chainOf(contents: readonly unknown[]): StoredBundle[] {
  const bundles: StoredBundle[] = [];
  for (const facts of contents) {
    const [seq, previousSeal] = [bundles.length + 1, bundles.at(-1)?.seal ?? genesis];
    const content = canonicalJson(facts);
    const contentHash = hashText(content);
    bundles.push({
      seq,
      kind: "signed",
      content,
      contentHash,
      previousSeal,
      seal: sealOf(seq, previousSeal, contentHash),
    });
  }
  return bundles;
}

const endOf = (bundles: readonly StoredBundle[]) => ({ seq: bundles.length, seal: bundles.at(-1)?.seal ?? genesis });
const problems = (bundles: readonly StoredBundle[], end = endOf(bundles)) => [
  ...bundles.flatMap(brokenSeal),
  ...brokenChain(bundles, end),
];

describe("a chain of evidence", () => {
  test("that nobody touched has nothing wrong with it", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), (contents) => problems(chainOf(contents)).length === 0),
    );
  });

  test("shows any bundle that was altered, taken away, put in, or put elsewhere", () => {
    const some = fc
      .array(fc.string(), { minLength: 2, maxLength: 6 })
      .chain((contents) => fc.tuple(fc.constant(contents), fc.nat(contents.length - 1)));
    fc.assert(
      fc.property(some, ([contents, at]) => {
        const whole = chainOf(contents);
        const altered = whole.map((one, index) => (index === at ? { ...one, content: `${one.content} ` } : one));
        const without = whole.filter((_, index) => index !== at);
        const [moved] = whole.splice(at, 1);
        const elsewhere = moved === undefined ? whole : at === 0 ? [...whole, moved] : [moved, ...whole];
        const end = endOf(chainOf(contents));
        return [altered, without, elsewhere].every((one) => problems(one, end).length > 0);
      }),
    );
  });

  test("made anew from its first bundle on shows at the seal somebody kept", () => {
    const [kept, forged] = [chainOf(["a", "b"]), chainOf(["x", "b"])];
    expect(problems(forged, endOf(kept))).toEqual(["The end of the chain is not where it was."]);
  });

  test("a content whose hash was made anew no longer fits its seal", () => {
    const [one] = chainOf(["a"]);
    if (!one) throw new Error("a chain of one");
    expect(brokenSeal({ ...one, content: '"b"', contentHash: hashText('"b"') })).toEqual([
      "Bundle 1: its seal does not fit.",
    ]);
    expect(brokenSeal({ ...one, content: '"b"' })).toEqual(["Bundle 1: its content was altered."]);
  });
});

describe("what differs", () => {
  const [bundle] = chainOf([{ text: "a", ticks: [1, 2], scope: { zones: ["face"] } }]);
  if (!bundle) throw new Error("a chain of one");

  test("is named by its part, whatever the order of keys", () => {
    expect(differingParts(bundle, { scope: { zones: ["face"] }, ticks: [1, 2], text: "a" })).toEqual([]);
    expect(differingParts(bundle, { text: "b", ticks: [2, 1], scope: { zones: ["face"] } })).toEqual(["text", "ticks"]);
    expect(differingParts(bundle, { text: "a", ticks: [1, 2], scope: { zones: ["face"] }, more: 1 })).toEqual(["more"]);
  });

  test("is everything where the bundle cannot be read", () => {
    expect(differingParts({ ...bundle, content: "no json" }, {})).toEqual(["everything"]);
  });

  test("canonical JSON leaves out what is undefined and orders keys at every depth", () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined }], a: null })).toBe('{"a":null,"b":[{"d":1}]}');
  });
});
