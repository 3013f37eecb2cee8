import { describe, expect, it } from "vitest";
import { defaultProtocol } from "@/lib/rules";
import type { RenewalTrigger } from "@/lib/rules/consent/consent.schema";
import type { ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";
import { at, consent, edited, judge, onDay, rulesOf, treatment } from "./facts";

const { consent: data } = defaultProtocol;

describe("a consent that covers a session", () => {
  it("is met with silence, to treat and to book", () => {
    expect(judge(treatment(10))).toEqual([]);
    expect(judge(treatment(10, { purpose: "book", reaffirmed: null }))).toEqual([]);
  });

  it("is given no benefit of the doubt: not a number is never covered", () => {
    const found = judge(treatment(10, { length: Number.NaN, number: Number.NaN }));
    expect(rulesOf(found)).toEqual(["block CONSENT_SCOPE_LENGTH", "block CONSENT_SCOPE_SESSIONS"]);
    expect(rulesOf(judge(treatment(10), { consent: { maxLength: Number.NaN, sessions: Number.NaN } }))).toEqual([
      "block CONSENT_SCOPE_LENGTH",
      "block CONSENT_SCOPE_SESSIONS",
    ]);
  });

  it("is asked for its second signature up to its last day, and for nothing but a new one after it", () => {
    expect(rulesOf(judge(treatment(182, { reaffirmed: null })))).toEqual(["block CONSENT_REAFFIRM"]);
    expect(rulesOf(judge(treatment(183, { reaffirmed: null })))).toEqual(["block CONSENT_EXPIRED"]);
  });

  it("quotes an indication the protocol does not know", () => {
    const given = { plan: { indication: "tattoo" }, consent: { offLabelAccepted: true } };
    expect(judge(treatment(10), given)[0]?.message).toBe(
      "The consent is for acne scars; the plan now treats “tattoo”. A new consent is due before session 2.",
    );
  });

  it("tells every reason why a use is off-label", () => {
    const given = { consent: { zones: ["face", "hands", "neck"] } };
    expect(judge(treatment(10, { zones: ["neck", "hands"] }), given)[0]?.message).toBe(
      "This use is off-label. Cleared for acne scars of the face, which leaves out the neck. Cleared for acne scars of the face, which leaves out the hands. The patient has not accepted that in the consent.",
    );
  });

  it("reads instants in any offset", () => {
    const given = { consent: { signedAt: "2026-03-02T10:00:00+01:00" }, now: "2026-03-03T04:00:00-05:00" };
    const first = (startsAt: string) =>
      judge(treatment(1, { purpose: "book", number: 1, startsAt }), given).map(({ data }) => data);
    expect(first("2026-03-03T09:00:00Z")).toEqual([]);
    expect(first("2026-03-03T09:59:00+01:00")).toEqual([
      { minutes: 1439, needsHours: 24, notBefore: "2026-03-03T09:00:00Z" },
    ]);
  });
});

describe("a trigger the protocol leaves out", () => {
  const cases: readonly (readonly [RenewalTrigger, string, Partial<ConsentSession>, Partial<ConsentFacts>])[] = [
    ["zone_added", "CONSENT_SCOPE_ZONE", { zones: ["neck"] }, { offLabelAccepted: true }],
    ["needle_step_up", "CONSENT_SCOPE_LENGTH", { length: 150 }, {}],
    ["indication_changed", "CONSENT_SCOPE_INDICATION", {}, { indication: "wrinkles" }],
    ["anesthetic_class_changed", "CONSENT_SCOPE_PRODUCT", { productClass: "lidocaine_4" }, {}],
    ["health_changed", "CONSENT_CHANGED_HEALTH", { changes: ["medicine"] }, {}],
    ["pregnancy", "CONSENT_CHANGED_PREGNANCY", { changes: ["pregnancy"] }, {}],
    ["adverse_event", "CONSENT_CHANGED_ADVERSE_EVENT", { changes: ["adverse_event"] }, {}],
    ["patient_asked", "CONSENT_CHANGED_PATIENT_ASKED", { changes: ["patient_asked"] }, {}],
    [
      "form_superseded",
      "CONSENT_FORM_SUPERSEDED",
      {},
      { form: { version: 1, superseded: { version: 2, material: true } } },
    ],
    ["performer_changed", "CONSENT_SCOPE_PERFORMER", { performer: "Bo Example" }, { performer: "Cy Example" }],
    ["course_lapsed", "CONSENT_LAPSED_COURSE", { lastSessionOn: onDay(-174) }, {}],
  ];

  it.each(cases)("no longer asks for a new consent: %s", (trigger, rule, session, signed) => {
    const asked = judge(treatment(10, session), { consent: signed });
    expect(rulesOf(asked)).toEqual([`block ${rule}`]);
    expect(asked[0]).toMatchObject({ source: `${data.renewal.source}: consent.reconsentTriggers`, overridableBy: [] });
    const triggers = data.renewal.triggers.filter(({ id }) => id !== trigger);
    const protocol = edited({ renewal: { ...data.renewal, triggers } });
    expect(judge(treatment(10, session), { consent: signed, protocol })).toEqual([]);
  });
});

describe("where a finding comes from", () => {
  it.each([
    ["CONSENT_EXPIRED", () => judge(treatment(183)), `${data.validity.source}: consent.validityDays`],
    [
      "CONSENT_REAFFIRM",
      () => judge(treatment(10, { reaffirmed: null })),
      `${data.reaffirm.everySession.source}: consent.reaffirmEverySession`,
    ],
    [
      "CONSENT_REAFFIRM",
      () => judge(treatment(85, { reaffirmed: null })),
      `${data.reaffirm.signature.source}: consent.reaffirmMandatoryAfterDays`,
    ],
    [
      "CONSENT_COOLING_OFF",
      () => judge(treatment(0, { number: 1 })),
      `${data.coolingOff.source}: consent.coolingOffHours`,
    ],
    ["CONSENT_MISSING", () => judge(treatment(1), { consent: null }), `${data.source}: consent`],
    [
      "CONSENT_WITHDRAWN",
      () => judge(treatment(1), { consent: { withdrawnAt: at(1) } }),
      `${data.withdrawal.source}: consent.withdrawal`,
    ],
    [
      "CONSENT_MINOR",
      () => judge(treatment(1, { birthDate: onDay(-17 * 365) })),
      `${data.minors.source}: consent.minors`,
    ],
    [
      "CONSENT_CAPACITY",
      () => judge(treatment(1), { consent: { capacity: { confirmed: false } } }),
      `${data.capacity.source}: consent.capacity`,
    ],
    [
      "CONSENT_SCOPE_SESSIONS",
      () => judge(treatment(1, { number: 5 })),
      `${data.sections.source}: consent.requiredSections`,
    ],
    [
      "CONSENT_SECTION_MISSING",
      () => judge(treatment(1), { consent: { sections: consent.sections.slice(1) } }),
      `${data.sections.source}: consent.requiredSections`,
    ],
    [
      "CONSENT_OFF_LABEL",
      () => judge(treatment(1, { offLabel: true })),
      `${defaultProtocol.screening.cleared.source}: consent.requiredSections`,
    ],
  ])("%s names its source and its place in the protocol", (rule, ask, source) => {
    expect(ask().find((finding) => finding.rule === rule)?.source).toBe(source);
  });

  it("a signature given while under age names the same source as the age itself", () => {
    const found = judge(treatment(1, { birthDate: "2008-03-03" }), { consent: { offLabelAccepted: true } });
    expect(found.map(({ source }) => source)).toEqual([`${data.minors.source}: consent.minors`]);
  });
});

describe("facts that are no facts", () => {
  it.each([
    ["the moment of asking", () => judge(treatment(10), { now: "yesterday" })],
    ["the moment of asking without a consent", () => judge(treatment(10), { consent: null, now: "2026-03-02" })],
    ["the moment of signing", () => judge(treatment(10), { consent: { signedAt: "2026-03-02 09:00" } })],
    ["the day of signing", () => judge(treatment(10), { consent: { signedOn: "2026-02-30" } })],
    ["the moment of withdrawal", () => judge(treatment(10), { consent: { withdrawnAt: "soon" } })],
    ["the start", () => judge(treatment(10, { startsAt: "10:00" }))],
    [
      "the reaffirmation while booking",
      () => judge(treatment(10, { purpose: "book", reaffirmed: { at: "", by: "A", signed: true } })),
    ],
    ["the day of the session", () => judge({ ...treatment(10), date: "2026-3-12" }, { now: at(10) })],
    ["the last session", () => judge(treatment(10, { lastSessionOn: "2026-02-29" }))],
    [
      "the last session of a withdrawn consent",
      () => judge(treatment(10, { lastSessionOn: "x" }), { consent: { withdrawnAt: at(1) } }),
    ],
    ["the birth date", () => judge(treatment(10, { birthDate: "17 May 1986" }))],
  ])("are refused: %s", (_title, ask) => {
    expect(ask).toThrow(RangeError);
  });
});
