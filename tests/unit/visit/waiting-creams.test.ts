import { expect, test } from "vitest";
import type { Entry } from "@/components/outbox/entry";
import { placeSteps } from "@/components/visit/screen-steps";
import type { Visit } from "@/components/visit/types";
import { waitingCreams, withCreamOn } from "@/components/visit/waiting-creams";
import { defaultProtocol, sequenceSteps } from "@/lib/rules";

const visit = { id: "v", day: "2027-01-11" };
const entry = (change: Partial<Entry> = {}): Entry => ({
  ...{ key: "k", userId: "u", visitId: "v", order: 1, version: 3, label: "", typed: [], step: "anesthesia_recorded" },
  ...{ savedAt: Date.parse("2027-01-11T09:30:00Z"), wasTried: false, refused: null },
  ...{ path: "/visits/v/anesthesia", body: { product: "lmx4", at: "2027-01-11T09:05:00.000Z" } },
  ...change,
});
const times = (...entries: Entry[]) => waitingCreams(entries, visit, "Europe/Madrid").map(({ appliedAt }) => appliedAt);

test("cream that waits runs from the moment it says, from the time on the clinic's clock, or from when it was kept", () => {
  expect(waitingCreams([entry()], visit, "UTC")).toEqual([
    { key: "k", product: "lmx4", appliedAt: "2027-01-11T09:05:00.000Z" },
  ]);
  expect(times(entry({ body: { product: "lmx4", time: "10:05" } }))).toEqual(["2027-01-11T09:05:00Z"]);
  expect(times(entry({ body: { product: "lmx4" } }))).toEqual(["2027-01-11T09:30:00.000Z"]);
  expect(waitingCreams([entry({ body: {} })], visit, "UTC")[0]?.product).toBe("");
});

test("what was refused, is of another visit, or is no cream put on, is none", () => {
  expect(
    times(
      entry({ refused: { code: "findings", message: "Too much." } }),
      entry({ visitId: "w", path: "/visits/w/anesthesia" }),
      entry({ path: "/visits/v/anesthesia/not-used" }),
      entry({ path: "/visits/v/anesthesia/c/removal" }),
    ),
  ).toEqual([]);
});

test("while cream waits the next step's turn has not come: it has to come off first", () => {
  const before = ["identity_recheck", "contraindications_clear", "consent_reaffirmed", "photos_before"];
  const done = { at: "2027-01-11T09:00:00.000Z", byName: "Carl", note: null, data: null };
  const steps: Visit["steps"] = sequenceSteps(defaultProtocol).map(({ id }) => ({
    ...{ id, label: id, needed: !["stamping", "anesthesia_removed"].includes(id) },
    done: before.includes(id) ? done : null,
  }));
  const current = (of: Pick<Visit, "steps">) =>
    placeSteps({ ...of, state: "open" }, ["anesthesia_recorded"]).find(({ state }) => state === "current")?.id;
  expect(current({ steps })).toBe("antisepsis");
  expect(current(withCreamOn({ steps }))).toBe("anesthesia");
});
