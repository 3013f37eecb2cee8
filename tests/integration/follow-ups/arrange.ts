import { fixedClock } from "@/lib/kernel/clock";
import { makeClinic } from "../../factories/clinic";
import { makePatient } from "../../factories/patient";
import { makePlan } from "../../factories/plan";
import { makeTreatment } from "../../factories/treatment";

/** Ten in the morning in Madrid, in winter. */
export const at = (day: string) => fixedClock(`${day}T09:00:00Z`);

/** 0.5 mm on 11 January: the second session is on schedule from 8 to 22 March, ideally on 11 March. */
export const dueOn = "2027-03-11";

/** A patient of a clinic whose first of three sessions at 0.5 mm was done on 11 January and whose second is not booked. */
export async function addDue(
  clinic: Awaited<ReturnType<typeof makeClinic>>,
  options: Parameters<typeof makePatient>[1] = {},
) {
  const patient = await makePatient(clinic, options);
  const plan = await makePlan(clinic, { patient, lengths: [50, 50, 50] });
  const idOf = (number: number) => plan.sessions[number - 1]?.id ?? "";
  await makeTreatment(clinic, { planSessionId: idOf(1), performedOn: "2027-01-11" });
  return { patient, plan, first: idOf(1), second: idOf(2), third: idOf(3) };
}

/** A clinic with one such patient, and its desk on 11 March. */
export async function arrangeDue() {
  const clinic = await makeClinic();
  return { clinic, ...(await addDue(clinic)), desk: { actor: clinic.actors.desk, clock: at(dueOn) } };
}
