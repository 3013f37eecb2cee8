import { observePatient } from "@/lib/anesthesia/observe-patient";
import { route } from "@/lib/web/route";

export const POST = route(observePatient);
