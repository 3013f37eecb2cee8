import fc from "fast-check";
import { expect, test } from "vitest";
import { isReadyToSign, placeSteps } from "@/components/visit/screen-steps";
import type { Visit } from "@/components/visit/types";
import { defaultProtocol, sequenceSteps } from "@/lib/rules";

const order = sequenceSteps(defaultProtocol).map(({ id }) => id);
const done = { at: "2027-01-11T09:00:00.000Z", byName: "Carl", note: null, data: null };

/** A visit's steps: those done, and those a shallow needle does not need. */
function stepsOf(finished: readonly string[], needless: readonly string[] = ["stamping"]): Visit["steps"] {
  return order.map((id) => ({
    id,
    label: id,
    needed: !needless.includes(id),
    done: finished.includes(id) ? done : null,
  }));
}
const statesOf = (finished: readonly string[], kept: readonly string[] = [], needless?: readonly string[]) =>
  Object.fromEntries(
    placeSteps({ steps: stepsOf(finished, needless), state: "open" }, kept).map(({ id, state }) => [id, state]),
  );

test("a visit begins with its first step; what comes later says after what", () => {
  const [first, second] = placeSteps({ steps: stepsOf([]), state: "open" }, []);
  expect([first?.id, first?.state, first?.after]).toEqual(["identity", "current", null]);
  expect([second?.id, second?.state, second?.after]).toEqual(["clearance", "later", "identity"]);
});

test("what this device did and the server does not have is kept, and the next step's turn has come", () => {
  expect(statesOf(["identity_recheck"], ["contraindications_clear"])).toMatchObject({
    identity: "done",
    clearance: "kept",
    consent: "current",
    photos_before: "later",
  });
});

test("what the server has and the screen does not show yet is done", () => {
  const placed = placeSteps({ steps: stepsOf([]), state: "open" }, [], ["identity_recheck"]);
  expect(placed.slice(0, 2).map(({ state }) => state)).toEqual(["done", "current"]);
});

test("numbing is done once the cream is off, and passed over where the needle asks for none", () => {
  const before = order.slice(0, 4);
  expect(statesOf([...before, "anesthesia_recorded"])).toMatchObject({ anesthesia: "current", antisepsis: "later" });
  expect(statesOf([...before, "anesthesia_recorded", "anesthesia_removed"])).toMatchObject({ anesthesia: "done" });
  expect(statesOf([...before, "anesthesia_recorded"], [], ["stamping", "anesthesia_removed"])).toMatchObject({
    anesthesia: "done",
    antisepsis: "current",
  });
  const shallow = ["stamping", "anesthesia_recorded", "anesthesia_removed"];
  expect(statesOf(before, [], shallow)).toMatchObject({ anesthesia: "not_needed", antisepsis: "current" });
});

test("an ended visit has no current step", () => {
  const placed = placeSteps({ steps: stepsOf([]), state: "not_treated" }, []);
  expect(placed.map(({ state }) => state)).not.toContain("current");
});

test("whatever is done and kept, at most one step is current, and only a visit without one is ready to sign", () => {
  fc.assert(
    fc.property(fc.subarray(order), fc.subarray(order), (finished, kept) => {
      const placed = placeSteps({ steps: stepsOf(finished), state: "open" }, kept);
      const current = placed.filter(({ state }) => state === "current");
      expect(current.length).toBeLessThanOrEqual(1);
      if (isReadyToSign(placed)) expect(current).toEqual([]);
      if (order.filter((id) => id !== "stamping").every((id) => finished.includes(id)))
        expect(isReadyToSign(placed)).toBe(true);
    }),
  );
});
