import { missLimits } from "./miss-limits";

/** Links to sign by, and codes of copies, that lead nowhere. */
export const linkMisses = missLimits("consent-link");
export const codeMisses = missLimits("consent-code");
