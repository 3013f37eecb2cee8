import type { StandingConsent } from "@/lib/consent/standing";
import type { Indication } from "@/lib/db/generated/client";
import type { Day } from "@/lib/kernel/day";
import type { Finding } from "@/lib/kernel/finding";
import type { Answer, Booked, Performed, Phototype, Protocol, ZoneId } from "@/lib/rules";
import type { HealthRecord } from "@/lib/screening/read-health";

/** Done: what was done is recorded. Booked: an appointment stands for it. Due: neither. */
export type SessionState = "due" | "booked" | "done";

/** The live appointment of a session. Instants are ISO 8601 in UTC; `endsAt` is when the patient leaves. */
export type CourseAppointment = {
  readonly id: string;
  readonly version: number;
  readonly status: "booked" | "arrived" | "completed";
  readonly day: Day;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly clinicianId: string;
  readonly clinicianName: string;
  readonly roomId: string;
  readonly roomName: string;
};

/** What was done in a session. */
export type CourseTreatment = {
  readonly id: string;
  readonly performedOn: Day;
  readonly deepestLengthHundredthsMm: number;
  readonly zones: readonly ZoneId[];
  readonly outcome: "completed" | "stopped_early";
};

/** One session of a plan as it stands. */
export type CourseSession = {
  readonly id: string;
  readonly number: number;
  /** What was done where it is done, else what is planned. Hundredths of a millimetre. */
  readonly lengthHundredthsMm: number;
  readonly plannedLengthHundredthsMm: number;
  /** What was needled where it is done, else the plan's zones. */
  readonly zones: readonly ZoneId[];
  readonly state: SessionState;
  /** The day it was done, else the day it is booked for, in the clinic's zone. */
  readonly day: Day | null;
  readonly appointment: CourseAppointment | null;
  readonly treatment: CourseTreatment | null;
};

/** A finding a named person let pass on this plan, as it stood then. */
export type StandingOverride = {
  readonly id: string;
  readonly rule: string;
  readonly finding: Finding;
  readonly reason: string;
  readonly byName: string;
  /** ISO 8601, UTC */
  readonly at: string;
};

/** Everything the rules and the screens know of one course. */
export type Course = {
  readonly plan: {
    readonly id: string;
    readonly version: number;
    readonly patientId: string;
    readonly protocolId: string;
    readonly protocolVersion: number;
    readonly procedureId: string;
    readonly procedureName: string;
    /** The clinician who leads the course. */
    readonly memberId: string;
    readonly memberName: string;
    readonly indication: Indication;
    readonly zones: readonly ZoneId[];
    readonly createdAt: string;
    readonly endedAt: string | null;
    readonly endReason: string | null;
  };
  /** The version the plan was made under. */
  readonly protocol: Protocol;
  readonly patient: {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly birthDate: Day;
    readonly email: string | null;
    /** What screening knows, for the questions of this plan's protocol; left out where nothing was answered. */
    readonly answers?: readonly Answer[];
    readonly fitzpatrick?: Phototype;
  };
  /** What was answered about the patient's health under any protocol; undefined when nothing was. */
  readonly health: HealthRecord | undefined;
  /** Everything done to the patient, in this plan and all others, oldest first. */
  readonly history: readonly Performed[];
  /** What is booked for the patient in other plans. */
  readonly upcoming: readonly Booked[];
  /** In order of their numbers. */
  readonly sessions: readonly CourseSession[];
  /** The consent signed last for this plan; null where nothing was signed. */
  readonly consent: StandingConsent | null;
  /** Oldest first. Empty for a patient, who may not read them. */
  readonly overrides: readonly StandingOverride[];
};
