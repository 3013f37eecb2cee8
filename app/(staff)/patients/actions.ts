"use server";

import { invitePatient } from "@/lib/patients/invite-patient";
import { registerPatient } from "@/lib/patients/register-patient";
import { sendLink } from "@/lib/screening/send-link";
import { action } from "@/lib/web/action";

export const invite = action(invitePatient);
export const register = action(registerPatient);
export const sendQuestions = action(sendLink);
