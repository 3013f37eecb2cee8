import { previewReplan } from "@/lib/appointments/preview-replan";
import { replanDay } from "@/lib/appointments/replan-day";
import type { Protocol } from "@/lib/rules";
import { makeClinic } from "../../factories/clinic";
import { testClock as clock } from "../../factories/clock";
import { bookOne } from "../appointments/arrange-day";
import { slow } from "./strict-protocols";

/** Two sessions booked 62 days apart, and the clinician of the second absent: it is to come 43 days after the first. */
async function arrange(protocol: Protocol) {
  const clinic = await makeClinic({ protocol });
  const { second } = await bookOne(clinic, { name: "Ana", time: "10:00", thenOn: "2027-03-22" });
  const by = { actor: clinic.actors.desk, clock };
  const dropOut = { day: "2027-03-22", kind: "clinician", subjectId: clinic.clinician.id } as const;
  const place = { startsAt: "2027-03-03T09:00:00Z", clinicianId: clinic.prescriber.id, roomId: clinic.rooms[0].id };
  return { by, dropOut, place: { appointmentId: second?.id ?? "", ...place } };
}

/** Probes of re-planning a day: a day only the strict protocol forbids can be chosen, and is carried out. */
export const replanProbes = {
  "appointment.preview-replan": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, dropOut, place } = await arrange(protocol);
      return (await previewReplan.execute(by, { ...dropOut, pins: [place] })).ok;
    },
  },
  "appointment.replan-day": {
    strict: slow,
    async lets(protocol: Protocol) {
      const { by, dropOut, place } = await arrange(protocol);
      return (await replanDay.execute(by, { ...dropOut, lines: [{ to: "place", version: 1, ...place }] })).ok;
    },
  },
};
