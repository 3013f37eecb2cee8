import type { Finding } from "@/lib/kernel/finding";

/** A finding as far as it is known to the place that shows it: its rule and its words at least. */
export type AskedFinding = Pick<Finding, "rule" | "message"> & Partial<Finding>;
