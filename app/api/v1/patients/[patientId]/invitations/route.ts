import { invitePatient } from "@/lib/patients/invite-patient";
import { route } from "@/lib/web/route";

export const POST = route(invitePatient);
