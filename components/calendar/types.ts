import type { NoShowActions } from "@/components/visits/no-show";
import type { MatchAction } from "@/components/waitlist/types";
import type { ChangedDurationDto } from "@/lib/appointments/change-duration.schema";
import type { FreeTimesDto } from "@/lib/appointments/find-free-times.schema";
import type { CalendarAppointmentDto, HeldSpanDto } from "@/lib/appointments/list-appointments.schema";
import type { DurationPreviewDto } from "@/lib/appointments/preview-duration.schema";
import type { MovePreviewDto } from "@/lib/appointments/preview-move.schema";
import type { RosterDto } from "@/lib/clinic/get-roster.schema";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";

import type { PatientRecordDto } from "@/lib/patients/get-patient.schema";
import type { PatientSearchDto } from "@/lib/patients/search-patients.schema";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";

export type Visit = CalendarAppointmentDto;
export type HeldSpan = HeldSpanDto;
export type Phase = Visit["phases"][number];
export type Roster = RosterDto;
export type MovePreview = MovePreviewDto;
export type FreeDays = FreeTimesDto;
export type FreeTime = FreeTimesDto["days"][number]["times"][number];

/** Where a visit shall go. Without clinician or room it keeps its own. */
export type MoveTarget = {
  readonly startsAt?: string;
  readonly local?: { day: string; time: string };
  readonly clinicianId?: string;
  readonly roomId?: string;
};

type Answer<T> = Promise<Result<T, Refusal>>;

/** What the calendar can ask of the server, as whoever is signed in. */
export type CalendarActions = NoShowActions & {
  readonly matchWaitlist: MatchAction;
  readonly previewMove: (input: {
    appointmentId: string;
    startsAt?: string;
    day?: string;
    time?: string;
    clinicianId?: string;
    roomId?: string;
  }) => Answer<MovePreview>;
  readonly moveSession: (input: MoveTarget & { appointmentId: string; version: number }) => Answer<{
    version: number;
    startsAt: string;
    findings: readonly { severity: string; message: string }[];
  }>;
  readonly changeDuration: (input: {
    appointmentId: string;
    version: number;
    treatmentMin: number;
  }) => Answer<ChangedDurationDto>;
  readonly previewDuration: (input: { appointmentId: string; treatmentMin: number }) => Answer<DurationPreviewDto>;
  readonly cancelAppointment: (input: {
    appointmentId: string;
    version: number;
    reason: string;
  }) => Answer<{ id: string }>;
  readonly findFreeTimes: (input: {
    planSessionId: string;
    from: string;
    to: string;
    clinicianId?: string;
  }) => Answer<FreeDays>;
};

/** What booking from the calendar asks of the server. */
export type BookActions = Pick<CalendarActions, "findFreeTimes" | "cancelAppointment"> & {
  readonly searchPatients: (input: { q: string }) => Answer<PatientSearchDto>;
  readonly getPatient: (input: { patientId: string }) => Answer<PatientRecordDto>;
  readonly bookCourse: (input: {
    planId: string;
    version: number;
    placements: { number: number; startsAt: string; clinicianId: string; roomId: string }[];
  }) => Answer<BookedCourseDto>;
};
