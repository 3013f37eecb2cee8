import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { aftercareAt } from "@/lib/rules/care/aftercare-at";
import { aftercareTimeline } from "@/lib/rules/care/aftercare-timeline";
import { redFlag } from "@/lib/rules/care/red-flag";

describe("aftercare", () => {
  it("answers every hour before day 40 with exactly the band that holds it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 960, maxExcluded: true, noNaN: true }), (hours) => {
        const step = aftercareAt(defaultProtocol, hours);
        expect(step?.fromHour).toBeLessThanOrEqual(hours);
        expect(step?.toHour).toBeGreaterThan(hours);
      }),
    );
  });

  it("answers nothing before the needling, from day 40 on, and for no number", () => {
    for (const hours of [-0.01, 960, 10_000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(aftercareAt(defaultProtocol, hours)).toBeNull();
    }
  });

  it("dates every step from the needling, and the steps meet", () => {
    const timeline = aftercareTimeline(defaultProtocol, "2026-03-02T10:30:00+01:00");
    expect(timeline.map(({ from, to }) => [from, to])).toEqual([
      ["2026-03-02T09:30:00Z", "2026-03-03T09:30:00Z"],
      ["2026-03-03T09:30:00Z", "2026-03-05T09:30:00Z"],
      ["2026-03-05T09:30:00Z", "2026-03-09T09:30:00Z"],
      ["2026-03-09T09:30:00Z", "2026-03-16T09:30:00Z"],
      ["2026-03-16T09:30:00Z", "2026-04-11T09:30:00Z"],
    ]);
    expect(timeline[0]).toMatchObject(defaultProtocol.care.aftercare[0] ?? {});
  });

  it("refuses what is no instant", () => {
    expect(() => aftercareTimeline(defaultProtocol, "2026-03-02")).toThrow(RangeError);
    expect(() => aftercareTimeline(defaultProtocol, "2026-03-02T10:30:00")).toThrow(RangeError);
  });
});

describe("a red flag", () => {
  it("is found by its code, with what to do", () => {
    expect(redFlag(defaultProtocol, "RF7")).toMatchObject({
      urgency: "emergency",
      action: expect.stringMatching(/emergency number/),
    });
    expect(redFlag(defaultProtocol, "rf7")).toBeNull();
  });

  it("tells nobody to stop a medicine", () => {
    const { aftercare, redFlags } = defaultProtocol.care;
    const words = [
      ...aftercare.flatMap((step) => [...step.do, ...step.avoid]),
      ...redFlags.flags.map(({ action }) => action),
    ];
    expect(words.filter((text) => /medic|stop taking|prescri/i.test(text))).toEqual([]);
  });
});
