import { fixedClock } from "@/lib/kernel/clock";

/** Monday 11 January 2027, 10:00 in Madrid: the moment at which factories act unless told otherwise. */
export const testClock = fixedClock("2027-01-11T09:00:00Z");
