import type { Day } from "@/lib/kernel/day";

/** Epoch milliseconds, an integer. */
export type Millis = number;

export type PhaseKind = "numbing" | "treatment" | "recovery" | "changeover";
export type HeldKind = "room" | "clinician" | "patient";

/** How long each phase of a visit lasts: whole minutes, 0 or more. They follow each other in this order. */
export type Phases = {
  readonly numbingMin: number;
  readonly treatmentMin: number;
  readonly recoveryMin: number;
  readonly changeoverMin: number;
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

export type ClinicianFacts = {
  readonly id: string;
  readonly name: string;
  readonly workingHours: readonly WorkingHours[];
  readonly timeOff: readonly Busy[];
  readonly busy: readonly Busy[];
};

export type RoomFacts = { readonly id: string; readonly name: string; readonly busy: readonly Busy[] };

/** Days on which the whole clinic is closed, both ends included. */
export type Closure = { readonly from: Day; readonly to: Day; readonly reason: string };

/** Everything the search knows. Visits that are being moved are left out of every `busy` list by the caller. */
export type SchedulingFacts = {
  /** IANA zone of the clinic. */
  readonly zone: string;
  /** Starts lie on multiples of this many minutes after local midnight; a whole number from 1 to 1440. */
  readonly gridMin: number;
  readonly phases: Phases;
  /** In order of preference: earlier ones win ties. */
  readonly clinicians: readonly ClinicianFacts[];
  readonly rooms: readonly RoomFacts[];
  readonly closures: readonly Closure[];
  readonly patientBusy: readonly Busy[];
  /** No visit may start before this instant: now plus the minimum notice. */
  readonly notBeforeMs: Millis;
};

/** A time that can be booked. */
export type FreeStart = { readonly startsAtMs: Millis; readonly clinicianId: string; readonly roomId: string };

export type StartReasonCode =
  | "OUTSIDE_HOURS"
  | "CLOSED"
  | "TIME_OFF"
  | "CLINICIAN_BUSY"
  | "ROOM_BUSY"
  | "PATIENT_BUSY"
  | "TOO_SOON_NOTICE"
  | "OFF_GRID";

/** Why a start cannot be booked, in plain words, with the input field it concerns. */
export type StartReason = {
  readonly code: StartReasonCode;
  readonly message: string;
  readonly field: "startsAtMs" | "clinicianId" | "roomId";
};
