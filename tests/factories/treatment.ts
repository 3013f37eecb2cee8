import type { Clock } from "@/lib/kernel/clock";
import { importTreatment } from "@/lib/visits/import-treatment";
import type { TestClinic } from "./clinic";
import { testClock } from "./clock";
import { expectOk } from "./expect-ok";

type TreatmentOptions = {
  readonly planSessionId: string;
  readonly performedOn: string;
  readonly lengthHundredthsMm?: number;
  readonly zones?: readonly string[];
  readonly outcome?: "completed" | "stopped_early";
  readonly clock?: Clock;
};

/** History of a session, by the clinician: 0.5 mm on cheeks and chin, completed, unless told otherwise. */
export async function makeTreatment({ actors, clinician }: TestClinic, options: TreatmentOptions) {
  const { planSessionId, performedOn, lengthHundredthsMm = 50, zones = ["cheeks_chin"] } = options;
  const { outcome = "completed", clock = testClock } = options;
  const done = { performedOn, deepestLengthHundredthsMm: lengthHundredthsMm, zones, outcome, memberId: clinician.id };
  return expectOk(await importTreatment.execute({ actor: actors.system, clock }, { planSessionId, ...done }));
}
