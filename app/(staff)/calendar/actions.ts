"use server";

import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { moveSession } from "@/lib/appointments/move-session";
import { previewMove } from "@/lib/appointments/preview-move";
import { action } from "@/lib/web/action";

export const cancel = action(cancelAppointment);
export const findTimes = action(findFreeTimes);
export const move = action(moveSession);
export const preview = action(previewMove);
