"use server";

import { explainRule } from "@/lib/clinic/explain-rule";
import { searchPatients } from "@/lib/patients/search-patients";
import { action } from "@/lib/web/action";

export const explain = action(explainRule);
export const search = action(searchPatients);
