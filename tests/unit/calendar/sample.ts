import type { Roster, Visit } from "@/components/calendar/types";

/** A visit on Mon 15 Mar 2027, 10:00 to 11:30 in Madrid: 45 minutes of numbing, 30 of treatment, 15 of recovery, 10 of changeover. */
export function sampleVisit(changes: Partial<Visit> = {}): Visit {
  return {
    id: "visit",
    version: 1,
    status: "booked",
    day: "2027-03-15",
    startsAt: "2027-03-15T09:00:00.000Z",
    endsAt: "2027-03-15T10:30:00.000Z",
    clinicianId: "carl",
    clinicianName: "Carl Clinician",
    roomId: "room-1",
    roomName: "Room 1",
    deviceId: null,
    deviceName: null,
    patientId: "pia",
    patientName: "Pia Patient",
    planId: "plan",
    planSessionId: "session-2",
    sessionNumber: 2,
    sessionCount: 4,
    course: [
      { number: 1, state: "done", day: "2027-01-15" },
      { number: 2, state: "booked", day: "2027-03-15" },
      { number: 3, state: "booked", day: "2027-05-14" },
      { number: 4, state: "due", day: null },
    ],
    lengthHundredthsMm: 150,
    overbookReason: null,
    phases: [
      { kind: "numbing", startsAt: "2027-03-15T09:00:00.000Z", endsAt: "2027-03-15T09:45:00.000Z" },
      { kind: "treatment", startsAt: "2027-03-15T09:45:00.000Z", endsAt: "2027-03-15T10:15:00.000Z" },
      { kind: "recovery", startsAt: "2027-03-15T10:15:00.000Z", endsAt: "2027-03-15T10:30:00.000Z" },
      { kind: "changeover", startsAt: "2027-03-15T10:30:00.000Z", endsAt: "2027-03-15T10:40:00.000Z" },
    ],
    ...changes,
  };
}

const hours = (weekdays: readonly number[], from: string, to: string) =>
  weekdays.map((weekday) => ({ weekday, from, to, validFrom: "2020-01-01", validTo: null }));

/** A clinic in Madrid: Carl works Monday to Friday 9 to 18, Paula Monday 14 to 20; two rooms; nothing closed. */
export function sampleRoster(changes: Partial<Roster> = {}): Roster {
  return {
    today: "2027-03-01",
    zone: "Europe/Madrid",
    gridMin: 15,
    clinicians: [
      {
        id: "carl",
        name: "Carl Clinician",
        prescriber: false,
        workingHours: hours([1, 2, 3, 4, 5], "09:00", "18:00"),
        exceptions: [],
        timeOff: [],
      },
      {
        id: "paula",
        name: "Paula Prescriber",
        prescriber: true,
        workingHours: hours([1], "14:00", "20:00"),
        exceptions: [],
        timeOff: [],
      },
    ],
    rooms: [
      { id: "room-1", name: "Room 1" },
      { id: "room-2", name: "Room 2" },
    ],
    procedures: [],
    closures: [],
    ...changes,
  };
}
