import type { Course, CourseSession } from "@/lib/plans/course";
import { defaultProtocol, type Performed } from "@/lib/rules";

export const zone = "Europe/Madrid";

/** What is known of one session: done on a day, booked for a day, or neither. */
export type Standing = { readonly done?: string; readonly booked?: string; readonly length?: number };

function sessionOf({ done, booked, length = 50 }: Standing, number: number): CourseSession {
  const shared = { id: `s${number}`, number, lengthHundredthsMm: length, plannedLengthHundredthsMm: length };
  const zones = ["cheeks_chin"];
  const none = { ...shared, zones, appointment: null, treatment: null };
  if (done !== undefined) {
    const outcome = "completed" as const;
    const treatment = { id: `t${number}`, performedOn: done, deepestLengthHundredthsMm: length, zones, outcome };
    return { ...none, state: "done", day: done, treatment };
  }
  if (booked === undefined) return { ...none, state: "due", day: null };
  const who = { clinicianId: "m", clinicianName: "Carl Clinician", roomId: "r", roomName: "Room 1" };
  const when = { day: booked, startsAt: `${booked}T09:00:00.000Z`, endsAt: `${booked}T10:30:00.000Z` };
  const appointment = { id: `a${number}`, version: 1, status: "booked" as const, ...when, ...who };
  return { ...none, state: "booked", day: booked, appointment };
}

/** A course of one patient, made on 4 January 2027, with these sessions. */
export function courseOf(standings: readonly Standing[], given: Partial<Course["plan"]> = {}): Course {
  const sessions = standings.map((standing, index) => sessionOf(standing, index + 1));
  const history = sessions.flatMap(({ treatment, zones }): Performed[] =>
    treatment === null
      ? []
      : [
          {
            date: treatment.performedOn,
            length: treatment.deepestLengthHundredthsMm,
            zones,
            setting: "clinic",
            outcome: "completed",
          },
        ],
  );
  return {
    plan: {
      id: "p",
      version: 1,
      patientId: "x",
      protocolId: "o",
      protocolVersion: 1,
      procedureId: "k",
      procedureName: "Microneedling",
      memberId: "m",
      memberName: "Carl Clinician",
      indication: "acne_scars",
      zones: ["cheeks_chin"],
      createdAt: "2027-01-04T09:00:00.000Z",
      endedAt: null,
      endReason: null,
      ...given,
    },
    protocol: defaultProtocol,
    consent: null,
    patient: { id: "x", givenName: "Pia", familyName: "Patient", birthDate: "1990-03-14", email: null },
    health: undefined,
    history: history.sort((a, b) => (a.date < b.date ? -1 : 1)),
    upcoming: [],
    sessions,
    overrides: [],
  };
}
