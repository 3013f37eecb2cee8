import type { PatientRecordDto } from "@/lib/patients/get-patient.schema";

/** A session that can be booked, with its course. */
export type DueSession = {
  readonly id: string;
  readonly planId: string;
  /** The plan's version, which the booking is decided on. */
  readonly version: number;
  readonly number: number;
  readonly count: number;
  readonly lengthHundredthsMm: number;
  readonly course: string;
  /** Who leads the course. */
  readonly clinicianId: string;
  readonly earliest: string;
  readonly ideal: string;
  readonly latest: string;
};

/** The sessions of a patient's open courses that are neither done nor booked, newest course first, by number. */
export function dueSessions({ plans }: Pick<PatientRecordDto, "plans">): DueSession[] {
  return plans
    .filter(({ state }) => state === "active")
    .flatMap(({ id: planId, version, sessions, indicationLabel, zoneLabels, clinicianId }) =>
      sessions.flatMap(({ id, state, number, lengthHundredthsMm, earliest, ideal, latest }) =>
        id === null || state !== "due"
          ? []
          : [
              {
                ...{ id, planId, version, number, count: sessions.length, lengthHundredthsMm, clinicianId },
                ...{ course: `${indicationLabel}, ${zoneLabels.join(", ")}`, earliest, ideal, latest },
              },
            ],
      ),
    );
}
