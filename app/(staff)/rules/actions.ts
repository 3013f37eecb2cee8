"use server";

import { calculateNext } from "@/lib/clinic/calculate-next";
import { action } from "@/lib/web/action";

export const calculate = action(calculateNext);
