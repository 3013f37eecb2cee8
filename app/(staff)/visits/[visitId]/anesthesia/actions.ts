"use server";

import { applyAnesthetic } from "@/lib/anesthesia/apply-anesthetic";
import { checkApplication } from "@/lib/anesthesia/check-application";
import { observePatient } from "@/lib/anesthesia/observe-patient";
import { recordReaction } from "@/lib/anesthesia/record-reaction";
import { removeAnesthetic } from "@/lib/anesthesia/remove-anesthetic";
import { skipAnesthetic } from "@/lib/anesthesia/skip-anesthetic";
import { voidEntry } from "@/lib/anesthesia/void-entry";
import { wipeAnesthetic } from "@/lib/anesthesia/wipe-anesthetic";
import { action } from "@/lib/web/action";

export const apply = action(applyAnesthetic);
export const check = action(checkApplication);
export const remove = action(removeAnesthetic);
export const wipe = action(wipeAnesthetic);
export const skip = action(skipAnesthetic);
export const voidIt = action(voidEntry);
export const observe = action(observePatient);
export const react = action(recordReaction);
