import type { CourseDesign } from "./course";
import type { DemoClinic } from "./found-clinic";
import type { Scenario } from "./scenarios";
import * as scenarios from "./scenarios";

/** How many of the sixty are in which state. */
export const states: readonly (readonly [Scenario, number])[] = [
  [scenarios.running, 11],
  [scenarios.treated, 3],
  [scenarios.completed, 10],
  [scenarios.booked, 6],
  [scenarios.waiting, 2],
  [scenarios.missed, 2],
  [scenarios.due, 6],
  [scenarios.planned, 4],
  [scenarios.registered, 4],
  [scenarios.lapsed, 3],
  [scenarios.wentDeeper, 2],
  [scenarios.stoppedEarly, 2],
  [scenarios.cancelled, 2],
  [scenarios.ended, 1],
  [scenarios.expected, 2],
];

const overMax = [{ rule: "ZONE_TOO_DEEP", reason: "Deep boxcar scars; depth discussed with the patient" }];

/** The founding text's own course: acne scars of the cheeks, four sessions at 1.5 mm, let pass by the prescriber. */
export function deepCheeks({ prescriber }: DemoClinic): CourseDesign {
  return {
    indication: "acne_scars",
    zones: ["cheeks_chin"],
    lengths: [150, 150, 150, 150],
    lead: prescriber,
    overrides: overMax,
  };
}

/** The courses the rest of the demo is made of, in turn. */
export function designs(clinic: DemoClinic): readonly CourseDesign[] {
  const { clinician, prescriber } = clinic;
  return [
    { indication: "wrinkles", zones: ["face"], lengths: [50, 75, 100], lead: clinician },
    { indication: "acne_scars", zones: ["cheeks_chin"], lengths: [75, 100, 100, 100], lead: prescriber },
    { indication: "stretch_marks", zones: ["body"], lengths: [150, 200, 200, 250], lead: clinician },
    { indication: "pigmentation", zones: ["face", "neck"], lengths: [50, 50], lead: prescriber },
    { indication: "surgical_scars", zones: ["body"], lengths: [150, 150, 150, 150, 150], lead: clinician },
    { indication: "wrinkles", zones: ["neck", "decolletage"], lengths: [50, 75, 75], lead: prescriber },
  ];
}
