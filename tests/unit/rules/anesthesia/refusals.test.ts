import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { cream, judge, only, patient } from "./facts";

describe("what cannot be judged is refused", () => {
  it.each([
    ["an application without an offset", () => judge(cream({ appliedAt: "2026-03-02T10:00" }))],
    ["a removal that is no instant", () => judge(cream({ removedAt: "noon" }))],
    ["an expiry that is no day", () => judge(cream({ expires: "2026-02-30" }))],
    ["a birth date that is no day", () => judge(cream(), { patient: patient({ birthDate: "1986" }) })],
    ["a day of the session that is no day", () => judge(cream(), { today: "2026-3-2" })],
    ["an earlier cream without an instant", () => judge(cream(), { priorApplications24h: [cream({ appliedAt: "" })] })],
  ])("%s", (_title, act) => {
    expect(act).toThrow(RangeError);
  });
});

describe("a clinic's own protocol is followed", () => {
  const { anesthesia } = defaultProtocol;

  it("in how far back it counts", () => {
    const totals = { ...anesthesia.totals, hours: 48 };
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, totals } };
    const earlier = [cream({ grams: 60, appliedAt: "2026-02-28T10:01:00Z" })];
    expect(only(judge(cream(), { priorApplications24h: earlier, protocol }), "TOTAL_OVER_CAP")).toHaveLength(1);
    expect(only(judge(cream(), { priorApplications24h: earlier }), "TOTAL_OVER_CAP")).toEqual([]);
  });

  it("in whether the injection limit blocks a labelled cream", () => {
    const screen = { ...anesthesia.screen, labelled: "block", unlabelled: "warn" } as const;
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, screen } };
    expect(judge(cream({ grams: 8 }), { protocol })).toMatchObject([
      { rule: "ANESTHESIA_DOSE_SCREEN", severity: "block", overridableBy: [] },
    ]);
  });

  it("in which tier needs a record", () => {
    const requiredFor = { ...anesthesia.requiredFor, tier: "absorption" } as const;
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, requiredFor } };
    expect(judge(null, { protocol })).toEqual([]);
    expect(judge(null, { protocol, length: 20 })).toHaveLength(1);
  });

  it("in a first row that asks for a weight: nobody lighter is numbed, and no date cures it", () => {
    const products = anesthesia.products.map((product) => {
      if (product.id !== "lidocaine4_lmx4" || !product.children) return product;
      const labels = product.children.labels.map(({ label, rows }) => ({
        label,
        rows: rows.map((row) => ({ ...row, overKg: 20 })),
      }));
      return { ...product, children: { ...product.children, labels } };
    });
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, products } };
    const light = judge(cream(), { protocol, patient: patient({ weightKg: 20 }) });
    expect(only(light, "NOT_FOR_AGE")).toMatchObject([{ severity: "block" }]);
    expect(only(light, "NOT_FOR_AGE")[0]).not.toHaveProperty("earliest");
    expect(only(judge(cream(), { protocol, patient: patient({ weightKg: 20.5 }) }), "NOT_FOR_AGE")).toEqual([]);
  });

  it("in the age at which the last of its labels begins", () => {
    const products = anesthesia.products.map((product) => {
      if (!product.children) return product;
      const labels = product.children.labels.map(({ label, rows }) => ({
        label,
        rows: label === "US label" ? rows.slice(1) : rows,
      }));
      return { ...product, children: { ...product.children, labels } };
    });
    const protocol = { ...defaultProtocol, anesthesia: { ...anesthesia, products } };
    const infant = patient({ birthDate: "2026-01-31", weightKg: 6 });
    const emla = cream({ product: "lidocaine_prilocaine_emla" });
    expect(only(judge(emla, { protocol, patient: infant }), "NOT_FOR_AGE")).toMatchObject([
      { earliest: "2026-04-30", data: { fromMonths: 3 }, message: expect.stringMatching(/: it begins at 3 months\.$/) },
    ]);
    expect(only(judge(emla, { patient: infant }), "NOT_FOR_AGE")).toEqual([]);
  });
});

describe("the order of findings", () => {
  it("of two actives over their caps is the alphabet's", () => {
    const pliaglis = cream({ product: "lidocaine_tetracaine_pliaglis", grams: 53 });
    const mixed = cream({ product: "unlisted", percent: { tetracaine: 2, lidocaine: 2 }, grams: 10 });
    const found = only(judge(mixed, { priorApplications24h: [pliaglis] }), "TOTAL_OVER_CAP");
    expect(found.map(({ data }) => data?.of)).toEqual(["lidocaine", "tetracaine"]);
  });

  it("of unknown history is the alphabet's, once each", () => {
    const found = judge(cream(), { patient: patient({ flags: ["zeta", "alpha", "zeta"] }) });
    expect(found.map(({ data }) => data?.flag)).toEqual(["alpha", "zeta"]);
  });
});
