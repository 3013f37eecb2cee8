import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import { consentPlan } from "@/lib/rules/consent/consent-plan";
import { at, edited, judge, onDay, rulesOf, SIGNED, treatment } from "./facts";

const { consent: data } = defaultProtocol;

describe("an edited protocol answers by its own numbers", () => {
  it("a validity of a year covers day 365 and not day 366", () => {
    const protocol = edited({ validity: { days: 365, source: "clinic" } });
    expect(judge(treatment(365), { protocol })).toEqual([]);
    expect(judge(treatment(366), { protocol })).toMatchObject([
      {
        rule: "CONSENT_EXPIRED",
        source: "clinic: consent.validityDays",
        data: { validUntil: "2027-03-02", days: 366 },
      },
    ]);
  });

  it("a second signature after 30 days", () => {
    const protocol = edited({
      reaffirm: { ...data.reaffirm, signature: { afterDays: 30, source: "clinic" } },
    });
    const tick = (days: number) => treatment(days, { reaffirmed: { at: at(days), by: "Ada Example", signed: false } });
    expect(judge(tick(30), { protocol })).toEqual([]);
    expect(judge(tick(31), { protocol })[0]?.message).toBe(
      "The consent was signed on Mon 2 Mar 2026, 31 days ago: past 30 days the patient signs a second time before session 2.",
    );
  });

  it("no reaffirmation at each session leaves only the second signature", () => {
    const protocol = edited({ reaffirm: { ...data.reaffirm, everySession: { required: false, source: "clinic" } } });
    expect(judge(treatment(84, { reaffirmed: null }), { protocol })).toEqual([]);
    expect(rulesOf(judge(treatment(85, { reaffirmed: null }), { protocol }))).toEqual(["block CONSENT_REAFFIRM"]);
    const steps = consentPlan(protocol, { signedOn: SIGNED, sessionDates: [onDay(84), onDay(85)] });
    expect(steps.map(({ needs }) => needs)).toEqual(["nothing", "second_signature"]);
  });

  it("thinking time of three days that nobody may waive", () => {
    const protocol = edited({ coolingOff: { hours: 72, severity: "block", overridableBy: [], source: "clinic" } });
    const first = (days: number, startsAt?: string) =>
      judge(treatment(days, { purpose: "book", number: 1, ...(startsAt === undefined ? {} : { startsAt }) }), {
        protocol,
        now: at(0, "12:00"),
      });
    expect(first(2)).toMatchObject([
      {
        severity: "block",
        overridableBy: [],
        earliest: onDay(3),
        message: "The first session begins 2 days after the consent was signed; 72 h to think it over are asked for.",
        data: { minutes: 2880, needsHours: 72, notBefore: "2026-03-05T09:00:00Z" },
      },
    ]);
    expect(first(3)).toEqual([]);
    expect(first(0, at(0, "10:00"))).toMatchObject([{ earliest: onDay(3), data: { minutes: 60 } }]);
    expect(first(3, at(3, "08:59"))).toMatchObject([{ earliest: onDay(4) }]);
    expect(first(3, at(3, "09:00"))).toEqual([]);
  });

  it("no thinking time is not mentioned", () => {
    const protocol = edited({ coolingOff: { ...data.coolingOff, hours: 0 } });
    expect(judge(treatment(0, { number: 1 }), { protocol })).toEqual([]);
    const booked = treatment(0, { number: 1, purpose: "book" });
    expect(judge(booked, { protocol, consent: null })[0]?.message).toBe(
      "No consent to this treatment is signed yet. It is due before session 1 on Mon 2 Mar 2026.",
    );
  });

  it("an age of 22", () => {
    const protocol = edited({ minors: { minAge: 22, source: "clinic" } });
    expect(
      judge(treatment(1, { birthDate: "2004-03-04" }), { protocol, consent: { offLabelAccepted: true } }),
    ).toMatchObject([
      { earliest: "2026-03-04", message: "The patient is under 22 on Tue 3 Mar 2026 and turns 22 on Wed 4 Mar 2026." },
    ]);
  });

  it("a course that lapses after 100 days", () => {
    const lapsedAfterDays = { days: 100, source: "clinic" };
    const protocol = { ...defaultProtocol, course: { ...defaultProtocol.course, lapsedAfterDays } };
    expect(judge(treatment(50, { lastSessionOn: onDay(-50) }), { protocol })).toEqual([]);
    expect(judge(treatment(51, { lastSessionOn: onDay(-50) }), { protocol })).toMatchObject([
      { rule: "CONSENT_LAPSED_COURSE", data: { days: 101, lapsedAfterDays: 100 } },
    ]);
  });

  it("a section of its own", () => {
    const required = [...data.sections.required, { id: "chaperone", label: "chaperone", when: "always" as const }];
    const protocol = edited({ sections: { required, source: "clinic" } });
    expect(judge(treatment(1), { protocol })).toMatchObject([{ data: { sections: ["chaperone"] } }]);
  });
});
