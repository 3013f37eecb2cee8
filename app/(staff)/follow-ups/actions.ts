"use server";

import { cancelAppointment } from "@/lib/appointments/cancel-appointment";
import { findNextTimes } from "@/lib/follow-ups/find-next-times";
import { recordAttempt } from "@/lib/follow-ups/record-attempt";
import { snoozeFollowUp } from "@/lib/follow-ups/snooze-follow-up";
import { bookCourse } from "@/lib/plans/book-course";
import { action } from "@/lib/web/action";

export const book = action(bookCourse);
export const cancel = action(cancelAppointment);
export const findTimes = action(findNextTimes);
export const record = action(recordAttempt);
export const snooze = action(snoozeFollowUp);
