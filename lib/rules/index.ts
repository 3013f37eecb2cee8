export type { Day } from "@/lib/kernel/day";
export type { Finding, Role, Severity } from "@/lib/kernel/finding";
export type { Length } from "@/lib/kernel/length";
export { checkCourse } from "@/lib/rules/check-course";
export { checkSession } from "@/lib/rules/check-session";
export { courseTimeline, type TimelineSession } from "@/lib/rules/course-timeline";
export { earliestNext } from "@/lib/rules/earliest-next";
export { minimumDays } from "@/lib/rules/needle";
export { defaultProtocol } from "@/lib/rules/protocol/default-protocol";
export type { NeedleStep, Protocol, Zone } from "@/lib/rules/protocol/protocol";
export { protocolSchema } from "@/lib/rules/protocol/protocol.schema";
export type {
  Actor,
  Booked,
  CourseSession,
  PatientFacts,
  Performed,
  SessionFacts,
  SessionWindow,
  Setting,
  ZoneId,
  ZonePasses,
} from "@/lib/rules/types";
export { window } from "@/lib/rules/window";
export { overlaps, zonesOf } from "@/lib/rules/zone-tree";
