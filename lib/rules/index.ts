export type { Day } from "@/lib/kernel/day";
export type { Finding, Role, Severity } from "@/lib/kernel/finding";
export type { Length } from "@/lib/kernel/length";
export type {
  AnesthesiaFacts,
  AnesthesiaPatient,
  Application,
  NotUsed,
} from "@/lib/rules/anesthesia/application";
export { checkAnesthesia } from "@/lib/rules/anesthesia/check-anesthesia";
export { checkTakenOff } from "@/lib/rules/anesthesia/check-taken-off";
export { type ContactSpan, contactSpan } from "@/lib/rules/anesthesia/contact-span";
export { type Dose, doseOf } from "@/lib/rules/anesthesia/dose";
export { type HistoryFlag, historyFlags } from "@/lib/rules/anesthesia/history-flags";
export { type LimitUse, limitUse } from "@/lib/rules/anesthesia/limit-use";
export { type CreamTimes, type NumbingClock, numbingClock } from "@/lib/rules/anesthesia/numbing-clock";
export { anesthesiaRequired } from "@/lib/rules/anesthesia/required";
export { aftercareAt } from "@/lib/rules/care/aftercare-at";
export { aftercareTimeline, type TimedAftercare } from "@/lib/rules/care/aftercare-timeline";
export { checkDevice, type Device } from "@/lib/rules/care/check-device";
export { checkScore } from "@/lib/rules/care/check-score";
export { checkSensitivity, type SkinSensitivity } from "@/lib/rules/care/check-sensitivity";
export { checkStep } from "@/lib/rules/care/check-step";
export { checkTopicals, isApprovedOn, type Topical } from "@/lib/rules/care/check-topicals";
export { homeCare } from "@/lib/rules/care/home-care";
export { nextStep } from "@/lib/rules/care/next-step";
export { redFlag } from "@/lib/rules/care/red-flag";
export { scoreOf } from "@/lib/rules/care/score-of";
export type { StepId } from "@/lib/rules/care/sequence.schema";
export { isNeeded, sequenceSteps, type VisitFacts } from "@/lib/rules/care/sequence-steps";
export { catalog } from "@/lib/rules/catalog/catalog";
export { type Explanation, explain } from "@/lib/rules/catalog/explain";
export { checkConsent } from "@/lib/rules/consent/check-consent";
export { type ConsentStep, consentPlan } from "@/lib/rules/consent/consent-plan";
export type { ConsentChange, ConsentedPlan, ConsentFacts, ConsentSession } from "@/lib/rules/consent/types";
export { needsDecision } from "@/lib/rules/decision";
export { defaultProtocol } from "@/lib/rules/protocol/default-protocol";
export { type Change, diffProtocols } from "@/lib/rules/protocol/diff";
export type { NeedleStep, Protocol, Zone } from "@/lib/rules/protocol/protocol";
export { protocolSchema } from "@/lib/rules/protocol/protocol.schema";
export { freeFrom } from "@/lib/rules/screening/check-patient";
export { discreetly } from "@/lib/rules/screening/discreet";
export { isBlockedWithoutDate, notBefore } from "@/lib/rules/screening/not-before";
export { type OffLabelReason, offLabel } from "@/lib/rules/screening/off-label";
export { type Question, questionnaire } from "@/lib/rules/screening/questionnaire";
export { screen } from "@/lib/rules/screening/screen";
export { questionText } from "@/lib/rules/screening/span";
export type { Answer, PatientFacts, Phototype, ScreeningPatient } from "@/lib/rules/screening/types";
export { checkCourse } from "@/lib/rules/sessions/check-course";
export { checkRecord } from "@/lib/rules/sessions/check-record";
export { checkSession } from "@/lib/rules/sessions/check-session";
export { courseTimeline, type TimelineSession } from "@/lib/rules/sessions/course-timeline";
export { type CourseWindow, courseWindow } from "@/lib/rules/sessions/course-window";
export { earliestNext } from "@/lib/rules/sessions/earliest-next";
export { healingDays, influenceDays, stillSetsRhythm } from "@/lib/rules/sessions/influence";
export { nameRest } from "@/lib/rules/sessions/name-rest";
export { minimumDays } from "@/lib/rules/sessions/needle";
export { checkOrder } from "@/lib/rules/sessions/order";
export { passesEachWay } from "@/lib/rules/sessions/passes";
export { window } from "@/lib/rules/sessions/window";
export { overlaps, zonesOf } from "@/lib/rules/sessions/zone-tree";
export type {
  Actor,
  Booked,
  CourseSession,
  Performed,
  SessionFacts,
  SessionWindow,
  Setting,
  ZoneId,
  ZonePasses,
} from "@/lib/rules/types";
export { nameRoles } from "@/lib/rules/words";
