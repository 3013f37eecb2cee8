import { getPatient } from "@/lib/patients/get-patient";
import { updatePatient } from "@/lib/patients/update-patient";
import { route } from "@/lib/web/route";

export const GET = route(getPatient);
export const PUT = route(updatePatient);
