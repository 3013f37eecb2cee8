import { registerPatient } from "@/lib/patients/register-patient";
import { searchPatients } from "@/lib/patients/search-patients";
import { route } from "@/lib/web/route";

export const GET = route(searchPatients);
export const POST = route(registerPatient);
