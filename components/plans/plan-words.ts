import type { PlanDto } from "@/lib/plans/plan.schema";
import { capitalized } from "./editor-options";

/** What a course is called: "Acne scars, cheeks and chin". */
export function courseName({ indicationLabel, zoneLabels }: Pick<PlanDto, "indicationLabel" | "zoneLabels">): string {
  return `${capitalized(indicationLabel)}, ${zoneLabels.join(", ")}`;
}
