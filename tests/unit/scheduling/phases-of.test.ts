import { expect, test } from "vitest";
import { phasesOf } from "@/lib/scheduling";
import { noBuffers } from "./clinic";

const MIN = 60_000;

test("a visit runs through numbing, treatment, recovery and changeover, each holding what it needs", () => {
  expect(
    phasesOf({ numbingMin: 30, treatmentMin: 45, recoveryMin: 15, changeoverMin: 10, ...noBuffers }, 1_000),
  ).toEqual([
    { kind: "numbing", startsAtMs: 1_000, endsAtMs: 1_000 + 30 * MIN, holds: ["room", "patient"] },
    {
      kind: "treatment",
      startsAtMs: 1_000 + 30 * MIN,
      endsAtMs: 1_000 + 75 * MIN,
      holds: ["room", "clinician", "device", "patient"],
    },
    { kind: "recovery", startsAtMs: 1_000 + 75 * MIN, endsAtMs: 1_000 + 90 * MIN, holds: ["room", "patient"] },
    { kind: "changeover", startsAtMs: 1_000 + 90 * MIN, endsAtMs: 1_000 + 100 * MIN, holds: ["room"] },
  ]);
});

test("a phase of zero length is left out and the next follows at once", () => {
  const phases = phasesOf({ numbingMin: 0, treatmentMin: 45, recoveryMin: 0, changeoverMin: 10, ...noBuffers }, 0);
  expect(phases.map(({ kind, startsAtMs }) => [kind, startsAtMs])).toEqual([
    ["treatment", 0],
    ["changeover", 45 * MIN],
  ]);
});

test.each([-1, 0.5, Number.NaN])("a phase of %s minutes is refused", (numbingMin) => {
  expect(() => phasesOf({ numbingMin, treatmentMin: 1, recoveryMin: 0, changeoverMin: 0, ...noBuffers }, 0)).toThrow(
    RangeError,
  );
});
