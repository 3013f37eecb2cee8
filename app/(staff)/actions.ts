"use server";

import { searchPatients } from "@/lib/patients/search-patients";
import { action } from "@/lib/web/action";

export const search = action(searchPatients);
