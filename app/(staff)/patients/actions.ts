"use server";

import { invitePatient } from "@/lib/patients/invite-patient";
import { registerPatient } from "@/lib/patients/register-patient";
import { action } from "@/lib/web/action";

export const invite = action(invitePatient);
export const register = action(registerPatient);
