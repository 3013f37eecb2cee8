import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { checkApplication } from "@/lib/anesthesia/check-application";
import { getChecklist } from "@/lib/anesthesia/get-checklist";
import { listLots } from "@/lib/anesthesia/list-lots";
import { observePatient } from "@/lib/anesthesia/observe-patient";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { voidEntry } from "@/lib/anesthesia/void-entry";
import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeDuration } from "@/lib/appointments/change-duration";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { holdTime } from "@/lib/appointments/hold-time";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { moveSession } from "@/lib/appointments/move-session";
import { overbookVisit } from "@/lib/appointments/overbook-visit";
import { previewCascade } from "@/lib/appointments/preview-cascade";
import { previewDuration } from "@/lib/appointments/preview-duration";
import { previewMove } from "@/lib/appointments/preview-move";
import { previewReplan } from "@/lib/appointments/preview-replan";
import { releaseHold } from "@/lib/appointments/release-hold";
import { replanDay } from "@/lib/appointments/replan-day";
import { swapVisits } from "@/lib/appointments/swap-visits";
import { undoNoShow } from "@/lib/appointments/undo-no-show";
import { listEvents } from "@/lib/audit/list-events";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { endSession } from "@/lib/auth/end-session";
import { findInvitation } from "@/lib/auth/find-invitation";
import { issueToken } from "@/lib/auth/issue-token";
import { listTokens } from "@/lib/auth/list-tokens";
import { revokeToken } from "@/lib/auth/revoke-token";
import { signIn } from "@/lib/auth/sign-in";
import { addClosure } from "@/lib/clinic/add-closure";
import { addDevice } from "@/lib/clinic/add-device";
import { addProcedure } from "@/lib/clinic/add-procedure";
import { addRoom } from "@/lib/clinic/add-room";
import { addRosterException } from "@/lib/clinic/add-roster-exception";
import { addTimeOff } from "@/lib/clinic/add-time-off";
import { approveTopical } from "@/lib/clinic/approve-topical";
import { calculateNext } from "@/lib/clinic/calculate-next";
import { explainRule } from "@/lib/clinic/explain-rule";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { getRoster } from "@/lib/clinic/get-roster";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { listStrandedBookings } from "@/lib/clinic/list-stranded-bookings";
import { listTopicals } from "@/lib/clinic/list-topicals";
import { previewRosterChange } from "@/lib/clinic/preview-roster-change";
import { removeClosure } from "@/lib/clinic/remove-closure";
import { removeRosterException } from "@/lib/clinic/remove-roster-exception";
import { removeTimeOff } from "@/lib/clinic/remove-time-off";
import { renameDevice } from "@/lib/clinic/rename-device";
import { renameRoom } from "@/lib/clinic/rename-room";
import { retireDevice } from "@/lib/clinic/retire-device";
import { retireProcedure } from "@/lib/clinic/retire-procedure";
import { retireRoom } from "@/lib/clinic/retire-room";
import { retireTopical } from "@/lib/clinic/retire-topical";
import { reviseBookingRules } from "@/lib/clinic/revise-booking-rules";
import { reviseProcedure } from "@/lib/clinic/revise-procedure";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
import { setWorkingHours } from "@/lib/clinic/set-working-hours";
import { checkCopy } from "@/lib/consent/check-copy";
import { countersignConsent } from "@/lib/consent/countersign-consent";
import { draftTemplate } from "@/lib/consent/draft-template";
import { findLink } from "@/lib/consent/find-link";
import { getConsent } from "@/lib/consent/get-consent";
import { getTemplate } from "@/lib/consent/get-template";
import { listConsents } from "@/lib/consent/list-consents";
import { listTemplates } from "@/lib/consent/list-templates";
import { prepareConsent } from "@/lib/consent/prepare-consent";
import { publishTemplate } from "@/lib/consent/publish-template";
import { sendLink } from "@/lib/consent/send-link";
import { signConsent } from "@/lib/consent/sign-consent";
import { verifyConsent } from "@/lib/consent/verify-consent";
import { withdrawConsent } from "@/lib/consent/withdraw-consent";
import { createFeed } from "@/lib/feeds/create-feed";
import { findFeed } from "@/lib/feeds/find-feed";
import { listFeeds } from "@/lib/feeds/list-feeds";
import { readFeed } from "@/lib/feeds/read-feed";
import { revokeFeed } from "@/lib/feeds/revoke-feed";
import { countFollowUps } from "@/lib/follow-ups/count-follow-ups";
import { findNextTimes } from "@/lib/follow-ups/find-next-times";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { recordAttempt } from "@/lib/follow-ups/record-attempt";
import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { endMember } from "@/lib/members/end-member";
import { inviteMember } from "@/lib/members/invite-member";
import { listMembers } from "@/lib/members/list-members";
import { listMessages } from "@/lib/messages/list-messages";
import type { Operation } from "@/lib/operation/operation";
import { getPatient } from "@/lib/patients/get-patient";
import { invitePatient } from "@/lib/patients/invite-patient";
import { registerPatient } from "@/lib/patients/register-patient";
import { searchPatients } from "@/lib/patients/search-patients";
import { updatePatient } from "@/lib/patients/update-patient";
import { adoptProtocol } from "@/lib/plans/adopt-protocol";
import { bookCourse } from "@/lib/plans/book-course";
import { checkPlan } from "@/lib/plans/check-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { endPlan } from "@/lib/plans/end-plan";
import { getPlan } from "@/lib/plans/get-plan";
import { previewAdoption } from "@/lib/plans/preview-adoption";
import { proposeCourse } from "@/lib/plans/propose-course";
import { revisePlan } from "@/lib/plans/revise-plan";
import { getCourse } from "@/lib/portal/get-course";
import { approveProtocol } from "@/lib/protocols/approve-protocol";
import { getProtocolVersion } from "@/lib/protocols/get-protocol-version";
import { listProtocols } from "@/lib/protocols/list-protocols";
import { previewProtocol } from "@/lib/protocols/preview-protocol";
import { proposeProtocol } from "@/lib/protocols/propose-protocol";
import { withdrawProtocol } from "@/lib/protocols/withdraw-protocol";
import { screeningOperations } from "@/lib/screening/operations";
import { visitOperations } from "@/lib/visits/operations";
import { answerOffer } from "@/lib/waitlist/answer-offer";
import { joinWaitlist } from "@/lib/waitlist/join-waitlist";
import { leaveWaitlist } from "@/lib/waitlist/leave-waitlist";
import { listWaitlist } from "@/lib/waitlist/list-waitlist";
import { matchWaitlist } from "@/lib/waitlist/match-waitlist";
import { offerTime } from "@/lib/waitlist/offer-time";

/**
 * Every operation of the product. The role matrix, the API's description and the audit's vocabulary are made from this list; a test
 * finds any operation that is missing from it.
 */
export const operations = [
  acceptInvitation,
  addClosure,
  addDevice,
  addProcedure,
  addRoom,
  addRosterException,
  addTimeOff,
  adoptProtocol,
  answerOffer,
  approveProtocol,
  approveTopical,
  bookCourse,
  calculateNext,
  applyAnesthetic,
  checkApplication,
  getChecklist,
  listLots,
  observePatient,
  recordReaction,
  removeAnesthetic,
  skipAnesthetic,
  voidEntry,
  wipeAnesthetic,
  cancelAppointment,
  changeDuration,
  checkCopy,
  checkPlan,
  countersignConsent,
  countFollowUps,
  createFeed,
  createPlan,
  draftTemplate,
  endMember,
  endPlan,
  endSession,
  explainRule,
  findFeed,
  findFreeTimes,
  findInvitation,
  findLink,
  findNextTimes,
  getConsent,
  getCourse,
  getPatient,
  getPlan,
  getProtocol,
  getProtocolVersion,
  getRoster,
  getSchedulingSettings,
  getTemplate,
  holdTime,
  inviteMember,
  invitePatient,
  issueToken,
  joinWaitlist,
  leaveWaitlist,
  listAppointments,
  listConsents,
  listEvents,
  listFeeds,
  listFollowUps,
  listMembers,
  listMessages,
  listProtocols,
  listStrandedBookings,
  listTemplates,
  listTokens,
  listTopicals,
  listWaitlist,
  markNoShow,
  matchWaitlist,
  moveSession,
  offerTime,
  overbookVisit,
  prepareConsent,
  previewAdoption,
  previewDuration,
  previewCascade,
  previewMove,
  previewProtocol,
  previewReplan,
  previewRosterChange,
  proposeCourse,
  proposeProtocol,
  publishTemplate,
  readFeed,
  recordAttempt,
  registerPatient,
  releaseHold,
  removeClosure,
  removeRosterException,
  removeTimeOff,
  renameDevice,
  renameRoom,
  replanDay,
  retireDevice,
  retireProcedure,
  retireRoom,
  retireTopical,
  reviseBookingRules,
  revisePlan,
  reviseProcedure,
  revokeFeed,
  revokeToken,
  searchPatients,
  sendLink,
  setUpClinic,
  setWorkingHours,
  signConsent,
  signIn,
  snoozeFollowUp,
  undoNoShow,
  swapVisits,
  updatePatient,
  verifyConsent,
  withdrawConsent,
  withdrawProtocol,
  ...screeningOperations,
  ...visitOperations,
] as readonly Operation[];
