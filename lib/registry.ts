import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { listAppointments } from "@/lib/appointments/list-appointments";
import { moveSession } from "@/lib/appointments/move-session";
import { previewMove } from "@/lib/appointments/preview-move";
import { listEvents } from "@/lib/audit/list-events";
import { acceptInvitation } from "@/lib/auth/accept-invitation";
import { endSession } from "@/lib/auth/end-session";
import { findInvitation } from "@/lib/auth/find-invitation";
import { issueToken } from "@/lib/auth/issue-token";
import { listTokens } from "@/lib/auth/list-tokens";
import { revokeToken } from "@/lib/auth/revoke-token";
import { signIn } from "@/lib/auth/sign-in";
import { getProtocol } from "@/lib/clinic/get-protocol";
import { getRoster } from "@/lib/clinic/get-roster";
import { setUpClinic } from "@/lib/clinic/set-up-clinic";
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
import { bookCourse } from "@/lib/plans/book-course";
import { checkPlan } from "@/lib/plans/check-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { endPlan } from "@/lib/plans/end-plan";
import { getPlan } from "@/lib/plans/get-plan";
import { proposeCourse } from "@/lib/plans/propose-course";
import { revisePlan } from "@/lib/plans/revise-plan";
import { getCourse } from "@/lib/portal/get-course";
import { recordVisit } from "@/lib/visits/record-visit";

/**
 * Every operation of the product. The role matrix, the API's description and the audit's vocabulary are made from this list; a test
 * finds any operation that is missing from it.
 */
export const operations = [
  acceptInvitation,
  bookCourse,
  cancelAppointment,
  checkPlan,
  createPlan,
  endMember,
  endPlan,
  endSession,
  findFreeTimes,
  findInvitation,
  getCourse,
  getPatient,
  getPlan,
  getProtocol,
  getRoster,
  inviteMember,
  invitePatient,
  issueToken,
  listAppointments,
  listEvents,
  listMembers,
  listMessages,
  listTokens,
  moveSession,
  previewMove,
  proposeCourse,
  recordVisit,
  registerPatient,
  revisePlan,
  revokeToken,
  searchPatients,
  setUpClinic,
  signIn,
  updatePatient,
] as readonly Operation[];
