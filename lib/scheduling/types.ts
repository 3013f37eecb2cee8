import type { Day } from "@/lib/kernel/day";

/** Epoch milliseconds, an integer. */
export type Millis = number;

export type PhaseKind = "numbing" | "treatment" | "recovery" | "changeover";
/** What a visit occupies. A device only where its procedure needs one. */
export type HeldKind = "room" | "clinician" | "device" | "patient";

/**
 * How long each phase of a visit lasts: whole minutes, 0 or more. They follow each other in this order. The buffers are no phases:
 * the clinician is kept free so long before and after the treatment, whoever is in the room, and the patient is not asked to stay.
 */
export type Phases = {
  readonly numbingMin: number;
  readonly treatmentMin: number;
  readonly recoveryMin: number;
  readonly changeoverMin: number;
  readonly bufferBeforeMin: number;
  readonly bufferAfterMin: number;
};

/** A stretch of a visit with the resources it occupies. Half-open: the end instant is free again. */
export type PhaseSpan = {
  readonly kind: PhaseKind;
  readonly startsAtMs: Millis;
  readonly endsAtMs: Millis;
  readonly holds: readonly HeldKind[];
};

/** A stretch of time, half-open [startsAtMs, endsAtMs). */
export type Interval = { readonly startsAtMs: Millis; readonly endsAtMs: Millis };

/** A stretch in which a person or room is taken. Any order, overlaps allowed. */
export type Busy = Interval;

/** A weekly roster row on the clinic's wall clock, valid from and to the given days inclusive (null: no end). */
export type WorkingHours = {
  /** ISO weekday, 1 = Monday to 7 = Sunday. */
  readonly weekday: number;
  /** "HH:MM"; `to` may be "24:00". A row whose `to` is not after its `from` opens nothing. */
  readonly from: string;
  readonly to: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

/**
 * Other hours on one day. Any exception on a day takes the place of all weekly rows of that day; one without times opens nothing.
 * Several stretches of a day are several exceptions.
 */
export type RosterException = {
  readonly day: Day;
  /** "HH:MM", both or neither; `to` may be "24:00". */
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
};

export type ClinicianFacts = {
  readonly id: string;
  readonly name: string;
  readonly workingHours: readonly WorkingHours[];
  readonly exceptions: readonly RosterException[];
  readonly timeOff: readonly Busy[];
  readonly busy: readonly Busy[];
};

export type RoomFacts = { readonly id: string; readonly name: string; readonly busy: readonly Busy[] };
export type DeviceFacts = RoomFacts;

/** Days on which the whole clinic is closed, both ends included. */
export type Closure = { readonly from: Day; readonly to: Day; readonly reason: string };

/** Everything the search knows. Visits that are being moved are left out of every `busy` list by the caller. */
export type SchedulingFacts = {
  /** IANA zone of the clinic. */
  readonly zone: string;
  /** Starts lie on multiples of this many minutes after local midnight; a whole number from 1 to 1440. */
  readonly gridMin: number;
  readonly phases: Phases;
  /** Who may do the procedure, in order of preference: earlier ones win ties. */
  readonly clinicians: readonly ClinicianFacts[];
  /** Clinicians who take bookings, and not for this procedure. */
  readonly unskilled: readonly { readonly id: string; readonly name: string }[];
  readonly rooms: readonly RoomFacts[];
  /** The devices of which the treatment holds one; null when it needs none. An empty list is a need nothing can meet. */
  readonly devices: readonly DeviceFacts[] | null;
  readonly closures: readonly Closure[];
  readonly patientBusy: readonly Busy[];
  /** No visit may start before this instant: now, or the first day the notice leaves open. */
  readonly notBeforeMs: Millis;
  /** The last day that can be booked. */
  readonly lastDay: Day;
  /** When the visit that is being moved or changed begins now: it may keep that time in spite of notice and horizon. */
  readonly standsAtMs?: Millis | undefined;
};

/** A time that can be booked. `deviceId` is null where the procedure needs no device. */
export type FreeStart = {
  readonly startsAtMs: Millis;
  readonly clinicianId: string;
  readonly roomId: string;
  readonly deviceId: string | null;
};

export type StartReasonCode =
  | "OUTSIDE_HOURS"
  | "CLOSED"
  | "TIME_OFF"
  | "CLINICIAN_BUSY"
  | "NO_SKILL"
  | "ROOM_BUSY"
  | "DEVICE_BUSY"
  | "NO_DEVICE"
  | "PATIENT_BUSY"
  | "TOO_SOON_NOTICE"
  | "BEYOND_HORIZON"
  | "OFF_GRID";

/** Why a start cannot be booked, in plain words, with the input field it concerns. */
export type StartReason = {
  readonly code: StartReasonCode;
  readonly message: string;
  readonly field: "startsAtMs" | "clinicianId" | "roomId" | "deviceId";
};
