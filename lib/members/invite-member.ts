import { ok } from "@/lib/kernel/result";
import { command } from "@/lib/operation/command";
import { createInvitation } from "./create-invitation";
import { invitationSchema, inviteMemberSchema } from "./invite-member.schema";

/** Invites a colleague to the clinic with a role. They become a member when they accept. */
export const inviteMember = command({
  name: "member.invite-member",
  summary: "Invite a colleague",
  http: "POST /members/invitations",
  allow: ["owner"],
  input: inviteMemberSchema,
  output: invitationSchema,
  async run(context, { name, email, role, prescriber }) {
    const invitation = await createInvitation(context, "member.invite-member", { name, email, role, prescriber });
    context.audit({ subjectId: invitation.invitationId, after: { name, email, role, prescriber } });
    return ok(invitation);
  },
});
