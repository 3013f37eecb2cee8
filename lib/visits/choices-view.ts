import type { Finding } from "@/lib/kernel/finding";
import type { Course } from "@/lib/plans/course";
import { isCovered } from "@/lib/plans/settle-findings";
import { passesEachWay } from "@/lib/rules";
import type { VisitDto } from "./get-visit.schema";

/** What the protocol offers a visit's screen to choose from: small, because it goes to the browser. */
export function choicesView({ protocol }: Course, topicals: VisitDto["choices"]["topicals"]): VisitDto["choices"] {
  const { zones, needle, care } = protocol;
  const { device, photos } = care;
  const allowed = device.kinds.filter(({ id }) => !device.excluded.kinds.includes(id));
  return {
    zones: zones.map(({ id, label, parent, max }) => ({ id, label, parent, isNeedled: max > 0 })),
    lengths: needle.steps.flatMap(({ listed }) => listed).toSorted((a, b) => a - b),
    deviceKinds: allowed.map(({ id, label }) => ({ id, label })),
    passesPerDirection: passesEachWay(protocol),
    photoRules: [...photos.rules],
    topicals,
  };
}

/** Rules among these findings that somebody let pass on the plan. */
export function passedRules({ overrides }: Course, findings: readonly Finding[]): string[] {
  return [...new Set(findings.filter((finding) => isCovered(finding, overrides)).map(({ rule }) => rule))];
}
