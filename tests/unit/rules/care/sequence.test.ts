import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { checkStep } from "@/lib/rules/care/check-step";
import { nextStep } from "@/lib/rules/care/next-step";
import { sequenceSteps, type VisitFacts } from "@/lib/rules/care/sequence-steps";

const order: string[] = sequenceSteps(defaultProtocol).map(({ id }) => id);
const SOURCE = `${defaultProtocol.care.sequence.source}: sessionSequence.order`;
const numbed: VisitFacts = { length: 100, anesthesia: "given" };

function missingFor(step: string, done: readonly string[], visit: VisitFacts): unknown {
  return checkStep(defaultProtocol, { ...visit, done, step })[0]?.data?.missing ?? [];
}

function walk(visit?: VisitFacts): string[] {
  const done: string[] = [];
  for (let step = nextStep(defaultProtocol, done, visit); step; step = nextStep(defaultProtocol, done, visit)) {
    done.push(step.id);
  }
  return done;
}

describe("the order of a session", () => {
  it("is the eleven steps of the dossier", () => {
    expect(order).toEqual([
      "identity_recheck",
      "contraindications_clear",
      "consent_reaffirmed",
      "photos_before",
      "anesthesia_recorded",
      "anesthesia_removed",
      "antisepsis",
      "rolling",
      "stamping",
      "photos_after",
      "aftercare_given",
    ]);
  });

  const without = (...ids: string[]) => order.filter((id) => id !== "stamping" && !ids.includes(id));

  it.each([
    [100, "given", without()],
    [100, "not_used", without("anesthesia_removed")],
    [100, null, without()],
    [30, null, without()],
    [25, null, without("anesthesia_recorded", "anesthesia_removed")],
    [25, "not_used", without("anesthesia_recorded", "anesthesia_removed")],
    [25, "given", without()],
    [0, null, without()],
    [300, "not_used", without("anesthesia_removed")],
  ] as const)(
    "walked with %i hundredths and anesthesia %s asks for each needed step once",
    (length, anesthesia, steps) => {
      expect(walk({ length, anesthesia })).toEqual(steps);
    },
  );

  it("without facts asks for the anesthesia steps too, and never for stamping", () => {
    expect(walk()).toEqual(without());
  });

  it("is complete when nothing needed is left, stamped or not", () => {
    expect(nextStep(defaultProtocol, order, numbed)).toBeNull();
    expect(nextStep(defaultProtocol, ["unheard_of"], numbed)?.id).toBe("identity_recheck");
  });

  it("blocks a step and names the first missing one and all others", () => {
    const done = ["identity_recheck", "photos_before", "anesthesia_recorded"];
    expect(checkStep(defaultProtocol, { ...numbed, done, step: "rolling" })).toEqual([
      {
        rule: "STEP_OUT_OF_ORDER",
        severity: "block",
        message: "The clearing of contraindications comes first: the rolling has to wait for it.",
        overridableBy: [],
        source: SOURCE,
        field: "step",
        data: {
          step: "rolling",
          first: "contraindications_clear",
          missing: ["contraindications_clear", "consent_reaffirmed", "anesthesia_removed", "antisepsis"],
        },
      },
    ]);
  });

  it("warns about a step that can no longer come first", () => {
    const done = order.filter((id) => id !== "stamping");
    expect(checkStep(defaultProtocol, { ...numbed, done, step: "stamping" })).toEqual([
      {
        rule: "STEP_TOO_LATE",
        severity: "warn",
        message: "The stamping belongs before the photos after, which is already recorded.",
        overridableBy: ["clinician", "prescriber"],
        source: SOURCE,
        field: "step",
        data: { step: "stamping", later: "photos_after" },
      },
    ]);
  });

  it("does not know other steps", () => {
    expect(checkStep(defaultProtocol, { ...numbed, done: order, step: "massage" })).toEqual([
      {
        rule: "STEP_UNKNOWN",
        severity: "block",
        message: "“massage” is no step of a session.",
        overridableBy: [],
        source: SOURCE,
        field: "step",
        data: { step: "massage" },
      },
    ]);
  });

  it("lets the last step be recorded again", () => {
    expect(checkStep(defaultProtocol, { ...numbed, done: order, step: "aftercare_given" })).toEqual([]);
  });

  const anyVisit = fc.record({
    length: fc.constantFrom(20, 25, 30, 100, 250, 300),
    anesthesia: fc.constantFrom("given" as const, "not_used" as const, null),
  });

  it("never blocks the step it says is next", () => {
    fc.assert(
      fc.property(fc.subarray(order), anyVisit, (done, visit) => {
        const next = nextStep(defaultProtocol, done, visit);
        if (next) expect(missingFor(next.id, done, visit)).toEqual([]);
      }),
    );
  });

  it("does not depend on the order in which steps were recorded, and one more step done never adds a missing one", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(order),
        fc.constantFrom(...order),
        fc.constantFrom(...order),
        anyVisit,
        (done, step, more, visit) => {
          const missing = missingFor(step, done, visit);
          expect(missingFor(step, [...done].reverse(), visit)).toEqual(missing);
          expect(missing).toEqual(expect.arrayContaining(missingFor(step, [...done, more], visit) as string[]));
        },
      ),
    );
  });
});
