"use server";

import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { moveSession } from "@/lib/appointments/move-session";
import { previewCascade } from "@/lib/appointments/preview-cascade";
import { bookCourse } from "@/lib/plans/book-course";
import { checkPlan } from "@/lib/plans/check-plan";
import { createPlan } from "@/lib/plans/create-plan";
import { endPlan } from "@/lib/plans/end-plan";
import { revisePlan } from "@/lib/plans/revise-plan";
import { action } from "@/lib/web/action";

export const book = action(bookCourse);
export const cancel = action(cancelAppointment);
export const check = action(checkPlan);
export const create = action(createPlan);
export const end = action(endPlan);
export const moveVisits = action(moveSession);
export const previewCourse = action(previewCascade);
export const revise = action(revisePlan);
