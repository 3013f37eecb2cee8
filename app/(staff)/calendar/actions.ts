"use server";

import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { changeDuration } from "@/lib/appointments/change-duration";
import { findFreeTimes } from "@/lib/appointments/find-free-times";
import { markNoShow } from "@/lib/appointments/mark-no-show";
import { moveSession } from "@/lib/appointments/move-session";
import { previewDuration } from "@/lib/appointments/preview-duration";
import { previewMove } from "@/lib/appointments/preview-move";
import { undoNoShow } from "@/lib/appointments/undo-no-show";
import { getPatient } from "@/lib/patients/get-patient";
import { bookCourse } from "@/lib/plans/book-course";
import { action } from "@/lib/web/action";

export const book = action(bookCourse);
export const cancel = action(cancelAppointment);
export const changeLength = action(changeDuration);
export const findTimes = action(findFreeTimes);
export const getRecord = action(getPatient);
export const mark = action(markNoShow);
export const move = action(moveSession);
export const previewLength = action(previewDuration);
export const preview = action(previewMove);
export const unmark = action(undoNoShow);
