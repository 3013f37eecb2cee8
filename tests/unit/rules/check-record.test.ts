import { expect, it } from "vitest";
import { checkRecord, defaultProtocol, type SessionFacts } from "@/lib/rules";
import { performed, planned, rulesOf } from "./facts";

function record(session: SessionFacts) {
  const facts = {
    history: [performed(0, 150)],
    upcoming: [],
    session,
    patient: {},
    actor: { role: "clinician" } as const,
  };
  const { refused, found } = checkRecord(defaultProtocol, facts);
  return { refused: rulesOf(refused), found: rulesOf(found) };
}

it("what was done against the rules is recorded with what they say", () => {
  expect(record(planned(30, 150))).toEqual({
    refused: [],
    found: ["block INTERVAL_TOO_SHORT", "warn COURSE_EARLY", "warn HEALING_WINDOW_OPEN"],
  });
});

it("what the protocol has no word for is no fact of it: an unknown zone, a needle off its grain or past its bands", () => {
  expect(record(planned(60, 150, { zones: ["elbow"] })).refused).toEqual(["block ZONE_UNKNOWN"]);
  expect(record(planned(60, 151)).refused).toEqual(["block NEEDLE_INCREMENT"]);
  expect(record(planned(60, 300))).toEqual({
    refused: ["block NEEDLE_OUTSIDE_PROTOCOL"],
    found: ["block ZONE_TOO_DEEP"],
  });
});

it("a session in order has nothing said of it", () => {
  expect(record(planned(61, 150))).toEqual({ refused: [], found: [] });
});
