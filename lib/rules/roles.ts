import type { Role } from "@/lib/kernel/finding";

/** Nobody lets it pass. */
export const NOBODY: readonly Role[] = [];

/** Warnings about the skin itself are for those who treat it. */
export const CLINICAL: readonly Role[] = ["clinician", "prescriber"];

/** Warnings about the rhythm of a course, past every needle minimum, are also for the desk. */
export const CLINICAL_AND_DESK: readonly Role[] = ["clinician", "prescriber", "front_desk"];
