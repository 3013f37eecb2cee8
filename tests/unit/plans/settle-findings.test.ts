import { describe, expect, test } from "vitest";
import type { Finding } from "@/lib/kernel/finding";
import type { MemberActor } from "@/lib/operation/actor";
import { isCovered, settleFindings } from "@/lib/plans/settle-findings";
import { needsDecision } from "@/lib/rules";

const actor = (role: MemberActor["role"], prescriber = false): MemberActor => ({
  kind: "member",
  clinic: { id: "c", name: "Clinic", zone: "UTC" },
  userId: "u",
  memberId: "m",
  name: "Somebody",
  role,
  prescriber,
});
const prescriber = actor("clinician", true);
const clinician = actor("clinician");
const desk = actor("front_desk");

const tooDeep = (length: number, zone = "cheeks_chin", field = "sessions.0.lengthHundredthsMm"): Finding => ({
  rule: "ZONE_TOO_DEEP",
  severity: "block",
  message: `${length} is too deep.`,
  overridableBy: ["prescriber"],
  source: "test",
  field,
  data: { zone, length },
});
const healing: Finding = {
  rule: "HEALING_WINDOW_OPEN",
  severity: "warn",
  message: "The skin still rebuilds.",
  overridableBy: ["clinician", "prescriber"],
  source: "test",
};
const unlisted = (product: string, until = "2026-11-02"): Finding => ({
  ...healing,
  rule: "TOPICAL_NOT_APPROVED",
  message: `${product} is not approved.`,
  data: { product, until },
});
const early: Finding = { ...healing, rule: "COURSE_EARLY", overridableBy: ["clinician", "front_desk"] };
const tooSoon: Finding = { ...healing, rule: "INTERVAL_TOO_SHORT", severity: "block", overridableBy: [] };
const ask = (rule: string) => [{ rule, reason: "a reason that holds" }];

test("what asks for a decision: every block, the open healing window, and what is not fit for open channels; other warnings only warn", () => {
  expect([tooDeep(150), tooSoon, healing, unlisted("Serum")].every(needsDecision)).toBe(true);
  expect([early, { ...healing, severity: "info" as const }].some(needsDecision)).toBe(false);
});

test("findings that ask for nothing need no override", () => {
  expect(settleFindings([early], [], [], desk)).toEqual({ ok: true, value: [] });
});

test("whatever is left undecided refuses the act, the block's message first", () => {
  expect(settleFindings([healing, early, tooDeep(150)], [], [], prescriber)).toEqual({
    ok: false,
    refusal: { kind: "findings", message: "150 is too deep.", findings: [healing, tooDeep(150)] },
  });
});

test("one request covers its rule on every session and zone, the deepest finding standing for each zone", () => {
  const findings = [tooDeep(125), tooDeep(150, "cheeks_chin", "sessions.1.lengthHundredthsMm"), tooDeep(125, "face")];
  const settled = settleFindings(findings, [], ask("ZONE_TOO_DEEP"), prescriber);
  expect(settled).toMatchObject({
    ok: true,
    value: [
      {
        reason: "a reason that holds",
        finding: {
          data: {
            zone: "cheeks_chin",
            length: 150,
            fields: ["sessions.0.lengthHundredthsMm", "sessions.1.lengthHundredthsMm"],
          },
        },
      },
      { finding: { data: { zone: "face", length: 125 } } },
    ],
  });
});

describe("a request is refused", () => {
  test.each([
    [
      "for somebody else's decision, naming who may",
      tooDeep(150),
      clinician,
      "Only a prescriber may override this. 150 is too deep.",
    ],
    [
      "for a clinician's, of the desk",
      healing,
      desk,
      "Only a clinician or a prescriber may override this. The skin still rebuilds.",
    ],
    ["for what nobody may let pass", tooSoon, prescriber, "Nobody may override this. The skin still rebuilds."],
  ])("%s", (_name, finding, who, message) => {
    const settled = settleFindings([finding], [], ask(finding.rule), who);
    expect(settled).toEqual({ ok: false, refusal: { kind: "findings", message, findings: [finding] } });
  });

  test("for a rule that found nothing", () => {
    expect(settleFindings([], [], ask("ZONE_TOO_DEEP"), prescriber)).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", fields: [{ path: "overrides.0.rule", rule: "nothing_to_override" }] },
    });
  });
});

describe("an override that stands", () => {
  const standing = [{ rule: "ZONE_TOO_DEEP", finding: tooDeep(150) }];
  test("covers the same zone up to its depth, and nothing else", () => {
    expect(isCovered(tooDeep(150), standing)).toBe(true);
    expect(isCovered(tooDeep(125), standing)).toBe(true);
    expect(isCovered(tooDeep(155), standing)).toBe(false);
    expect(isCovered(tooDeep(150, "face"), standing)).toBe(false);
    expect(isCovered({ ...tooDeep(150), overridableBy: [] }, standing)).toBe(false);
    expect(isCovered(healing, standing)).toBe(false);
  });

  test("of a product covers that product on that day, whatever zone it is put on, and no other", () => {
    const passed = [{ rule: "TOPICAL_NOT_APPROVED", finding: unlisted("Serum") }];
    expect(isCovered({ ...unlisted("Serum"), field: "zones.1.topicals.0" }, passed)).toBe(true);
    expect(isCovered(unlisted("Balm"), passed)).toBe(false);
    expect(isCovered(unlisted("Serum", "2026-12-14"), passed)).toBe(false);
  });

  test("one reason lets several products pass, each in its own name", () => {
    const found = [unlisted("Serum"), unlisted("Balm"), unlisted("Serum")];
    const settled = settleFindings(found, [], ask("TOPICAL_NOT_APPROVED"), clinician);
    expect(settled.ok && settled.value.map(({ finding }) => finding.data?.product)).toEqual(["Serum", "Balm"]);
  });

  test("asked for again writes nothing more", () => {
    expect(settleFindings([tooDeep(150)], standing, ask("ZONE_TOO_DEEP"), prescriber)).toEqual({ ok: true, value: [] });
  });
});
