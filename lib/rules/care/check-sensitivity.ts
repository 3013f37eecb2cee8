import type { Finding } from "@/lib/kernel/finding";
import type { Protocol } from "@/lib/rules/protocol/protocol";
import { NOBODY } from "@/lib/rules/roles";

/** How the skin takes things, as a clinician judged it. */
export type SkinSensitivity = "normal" | "sensitive" | "very_sensitive";

/**
 * How needling goes on skin that takes it badly: the protocol's own words, as a remark that stops nobody. Sensitive skin may have fewer
 * passes; very sensitive skin is begun gently as well, and the pressure raised in later sessions. Skin that is normal, or that nobody
 * has judged (undefined), is said nothing of. [SEED S22]
 */
export function checkSensitivity(protocol: Protocol, sensitivity: SkinSensitivity | undefined): Finding[] {
  if (sensitivity === undefined || sensitivity === "normal") return [];
  const { fewerPasses, sensitiveSkin } = protocol.care.technique;
  const isVery = sensitivity === "very_sensitive";
  const advice = isVery ? sensitiveSkin : fewerPasses;
  return [
    {
      rule: "SKIN_SENSITIVE",
      severity: "info",
      message: `The skin is noted as ${isVery ? "very sensitive" : "sensitive"}. ${advice.text}`,
      overridableBy: NOBODY,
      source: `${advice.source}: passes, ${isVery ? "very sensitive skin" : "fewer passes"}`,
      field: "patient.sensitivity",
      data: { sensitivity },
    },
  ];
}
