import type { Operation } from "@/lib/operation/operation";
import { answerScreening } from "./answer-screening";
import { confirmEnd } from "./confirm-end";
import { findLink } from "./find-link";
import { getLight } from "./get-light";
import { getScreening } from "./get-screening";
import { sendLink } from "./send-link";

/** Every operation on the screening questions, what was answered to them, and the links to answer by. */
export const screeningOperations = [
  answerScreening,
  confirmEnd,
  findLink,
  getLight,
  getScreening,
  sendLink,
] as readonly Operation[];
