import { makeAppointment } from "./appointment";
import type { TestClinic } from "./clinic";
import { makePatient } from "./patient";
import { makePlan } from "./plan";

type Options = Pick<Parameters<typeof makeAppointment>[1], "day" | "time" | "memberId" | "roomId" | "deviceId">;

/** Another patient's booked visit, written past every rule: somebody else who is there. */
export async function makeOtherVisit(clinic: TestClinic, options: Options) {
  const patient = await makePatient(clinic);
  const { sessions } = await makePlan(clinic, { patient });
  const planSessionId = sessions[0]?.id ?? "";
  return {
    ...(await makeAppointment(clinic, { patientId: patient.id, planSessionId, ...options })),
    patient,
    planSessionId,
  };
}
