import { missLimits } from "./miss-limits";

/** Addresses of calendar feeds that lead nowhere. */
export const feedMisses = missLimits("feed-address");
