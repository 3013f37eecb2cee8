import { describe, expect, it } from "vitest";
import { checkTakenOff, defaultProtocol } from "@/lib/rules";
import type { Application } from "@/lib/rules/anesthesia/application";
import { cream, minutesIn, patient, TODAY } from "./facts";

function offAfter(minutes: number, given: Partial<Application> = {}) {
  const { needlingAt: _, wipedAt: __, ...on } = cream(given);
  const application = { ...on, removedAt: minutesIn(minutes), ...given };
  const { refused, found } = checkTakenOff(defaultProtocol, application, { patient: patient(), today: TODAY });
  return { refused: refused.map(({ rule }) => rule), found: found.map(({ rule }) => rule) };
}

describe("cream that has come off", () => {
  it.each([
    ["in good time", 45, { refused: [], found: [] }],
    ["too early to have worked goes with the record", 10, { refused: [], found: ["ANESTHESIA_CONTACT_SHORT"] }],
    ["late goes with the record", 90, { refused: [], found: ["ANESTHESIA_CONTACT_LONG"] }],
    [
      "far too late goes with the record: it is off all the same",
      400,
      { refused: [], found: ["ANESTHESIA_CONTACT_OVER_CAP"] },
    ],
    ["before it went on is refused", -5, { refused: ["ANESTHESIA_TIMES_ORDER"], found: [] }],
  ])("%s", (_when, minutes, expected) => {
    expect(offAfter(minutes)).toEqual(expected);
  });

  it("wiped before it was removed is refused, and wiped in the same minute is not", () => {
    expect(offAfter(45, { wipedAt: minutesIn(44) }).refused).toEqual(["ANESTHESIA_TIMES_ORDER"]);
    expect(offAfter(45, { wipedAt: minutesIn(45) })).toEqual({ refused: [], found: [] });
  });

  it("says nothing about how much was applied: that was judged when it went on", () => {
    expect(offAfter(45, { grams: 70, expires: "2020-01-01" })).toEqual({ refused: [], found: [] });
  });
});
