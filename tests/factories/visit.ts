import type { Clock } from "@/lib/kernel/clock";
import type { MemberActor, SystemActor } from "@/lib/operation/actor";
import { recordVisit } from "@/lib/visits/record-visit";
import type { TestClinic } from "./clinic";
import { testClock } from "./clock";
import { expectOk } from "./expect-ok";

type VisitOptions = {
  readonly planSessionId: string;
  readonly performedOn: string;
  readonly lengthHundredthsMm?: number;
  readonly zones?: readonly string[];
  readonly outcome?: "completed" | "stopped_early";
  readonly actor?: MemberActor | SystemActor;
  readonly clock?: Clock;
};

/** A visit recorded by the clinician: 0.5 mm on cheeks and chin, completed, unless told otherwise. */
export async function makeVisit({ actors }: TestClinic, options: VisitOptions) {
  const { planSessionId, performedOn, lengthHundredthsMm = 50, zones = ["cheeks_chin"] } = options;
  const { outcome = "completed", actor = actors.clinician, clock = testClock } = options;
  const input = { planSessionId, performedOn, deepestLengthHundredthsMm: lengthHundredthsMm, zones, outcome };
  return expectOk(await recordVisit.execute({ actor, clock }, input));
}
