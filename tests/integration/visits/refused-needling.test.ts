import { describe, expect, test } from "vitest";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { prisma } from "@/lib/db/client";
import { recordTreatment } from "@/lib/visits/record-treatment";
import { expectOk } from "../../factories/expect-ok";
import { cheeks, freshRoller, needling } from "./needling";
import { arrangeReady, refusedBy, secondPatient } from "./ready";

describe("a needle that may not be used is refused with its finding, and nothing is written:", () => {
  test.each([
    ["expired yesterday", { expiresOn: "2027-01-10" }, "DEVICE_EXPIRED needles.0.expires"],
    ["without expiry", { expiresOn: undefined }, "DEVICE_EXPIRY_MISSING needles.0.expires"],
    ["without lot", { lot: undefined }, "DEVICE_LOT_MISSING needles.0.lot"],
    ["not sterile", { sterile: false }, "DEVICE_NOT_STERILE needles.0.sterile"],
    ["with half a needle", { needles: 0.5 }, "DEVICE_NEEDLES_INVALID needles.0.needles"],
  ])("%s", async (_, change, finding) => {
    const arranged = await arrangeReady();
    expect(await refusedBy(arranged, { ...needling(), needles: [{ ...freshRoller(), ...change }] })).toContain(finding);
  });

  test("with radiofrequency", async () => {
    const arranged = await arrangeReady();
    const rf = { zones: [{ ...cheeks, deviceKind: "rf" }], needles: [{ ...freshRoller(), kind: "rf" }] };
    expect(await refusedBy(arranged, { ...needling(), ...rf })).toContain("DEVICE_EXCLUDED needles.0.kind");
  });

  test("used on somebody before, however its number is written", async () => {
    const first = await arrangeReady();
    const roller = freshRoller();
    expectOk(await first.call(recordTreatment, { ...needling(), needles: [roller] }));
    const other = await secondPatient(first);
    const again = { ...roller, lot: ` ${roller.lot.toLowerCase()}`, serial: `${roller.serial.toLowerCase()} ` };
    expect(await refusedBy(other, { ...needling(), needles: [again] })).toEqual([
      "DEVICE_USED_BEFORE needles.0.usedBefore",
    ]);
    const elsewhere = await arrangeReady();
    expectOk(await elsewhere.call(recordTreatment, { ...needling(), needles: [roller] }));
  });

  test("by two at once: one of them", async () => {
    const first = await arrangeReady();
    const other = await secondPatient(first);
    const record = { ...needling(), needles: [freshRoller()] };
    const both = await Promise.all([first.call(recordTreatment, record), other.call(recordTreatment, record)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await prisma().treatment.count({ where: { clinicId: first.clinicId } })).toBe(1);
  });
});

describe("a consent that is narrower than what was set refuses it, and nothing is written:", () => {
  test("1.0 mm consented to, 1.5 mm set", async () => {
    const arranged = await arrangeReady({ lengths: [100, 100], consent: { maxLengthHundredthsMm: 100 } });
    const zones = [{ ...cheeks, lengthSetHundredthsMm: 150, deepestLengthHundredthsMm: 150 }];
    const found = await refusedBy(arranged, { ...needling(), zones });
    expect(found).toContain("CONSENT_SCOPE_LENGTH session.length");
  });

  test("another zone", async () => {
    const arranged = await arrangeReady();
    const found = await refusedBy(arranged, { ...needling(), zones: [cheeks, { ...cheeks, zone: "forehead" }] });
    expect(found).toContain("CONSENT_SCOPE_ZONE session.zones");
  });

  test("withdrawn since it was reaffirmed", async () => {
    const arranged = await arrangeReady();
    const { id: consentId } = await prisma().consent.findFirstOrThrow({ where: { clinicId: arranged.clinicId } });
    expectOk(await withdrawConsent.execute(arranged.by, { consentId, scope: "treatment" }));
    expect(await refusedBy(arranged, needling())).toContain("CONSENT_WITHDRAWN consent.withdrawnAt");
  });
});
