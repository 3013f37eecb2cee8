import { z } from "zod";
import { ok } from "@/lib/kernel/result";
import { createInvitation } from "@/lib/members/create-invitation";
import { invitationSchema } from "@/lib/members/invite-member.schema";
import { command } from "@/lib/operation/command";
import { invalidField, notFound } from "@/lib/operation/refusal";

/** Invites a patient to the portal, by e-mail. */
export const invitePatient = command({
  name: "patient.invite-patient",
  summary: "Invite a patient to the portal",
  http: "POST /patients/{patientId}/invitations",
  allow: ["owner", "clinician", "front_desk"],
  input: z.object({ patientId: z.uuid() }),
  output: invitationSchema,
  async run(context, { patientId }) {
    const { tx, actor, audit } = context;
    const patient = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId: actor.clinic.id, id: patientId } },
    });
    if (patient === null) return notFound("patient");
    if (patient.email === null) return invalidField("email", "required", "Add the patient's e-mail address first.");
    if (patient.userId !== null)
      return invalidField("patientId", "already", "This patient already has access to the portal.");
    const name = `${patient.givenName} ${patient.familyName}`;
    const invitation = await createInvitation(context, "patient.invite-patient", {
      name,
      email: patient.email,
      patientId,
    });
    audit({ subjectId: invitation.invitationId, patientId });
    return ok(invitation);
  },
});
