import type { Clock } from "@/lib/kernel/clock";
import type { MemberActor } from "@/lib/operation/actor";
import { createPlan } from "@/lib/plans/create-plan";
import type { CreatePlanInput } from "@/lib/plans/create-plan.schema";
import type { TestClinic } from "./clinic";
import { testClock } from "./clock";
import { expectOk } from "./expect-ok";

type PlanOptions = {
  readonly patient: { readonly id: string };
  readonly actor?: MemberActor;
  readonly clock?: Clock;
  readonly indication?: CreatePlanInput["indication"];
  readonly zones?: readonly string[];
  /** Needle length of each session, hundredths of a millimetre. */
  readonly lengths?: readonly number[];
  readonly overrides?: CreatePlanInput["overrides"];
};

/** A course made by the prescriber: four sessions of 0.5 mm on cheeks and chin unless told otherwise. */
export async function makePlan({ actors }: TestClinic, options: PlanOptions) {
  const { patient, actor = actors.prescriber, clock = testClock, overrides = [] } = options;
  const { indication = "acne_scars", zones = ["cheeks_chin"], lengths = [50, 50, 50, 50] } = options;
  const sessions = lengths.map((lengthHundredthsMm) => ({ lengthHundredthsMm }));
  const input = { patientId: patient.id, indication, zones, sessions, overrides };
  return expectOk(await createPlan.execute({ actor, clock }, input));
}

/** The founding text's course: four sessions at 1.5 mm on acne scars of the cheeks, let pass by the prescriber. */
export function makeDeepPlan(clinic: TestClinic, patient: { readonly id: string }) {
  return makePlan(clinic, {
    patient,
    lengths: [150, 150, 150, 150],
    overrides: [{ rule: "ZONE_TOO_DEEP", reason: "Deep boxcar scars, discussed with the patient" }],
  });
}
