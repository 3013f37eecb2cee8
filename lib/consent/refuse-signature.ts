import { Temporal } from "temporal-polyfill";
import type { FieldError } from "@/lib/operation/refusal";
import { photoPurposes, type RenderedConsent } from "./render-consent";
import type { Mark, SignConsent } from "./sign-consent.schema";

const fold = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** Whether a typed mark is somebody's name, accents, case and spaces aside. A drawn one always is theirs. */
function isOf(mark: Mark, name: string): boolean {
  return !("typed" in mark) || fold(mark.typed) === fold(name);
}

/** What the ticks of a signature leave unanswered: every section read, every use of photographs chosen, the screen agreed to. */
function unanswered({ sections }: RenderedConsent, { ticks }: Pick<SignConsent, "ticks">): FieldError[] {
  const given = new Map(ticks.map(({ item, accepted }) => [item, accepted]));
  const unread = sections
    .filter(({ id }) => given.get(`section:${id}`) !== true)
    .map(({ id, heading }) => ({
      path: `section:${id}`,
      rule: "required",
      message: `Confirm that you have read “${heading}”.`,
    }));
  const open = photoPurposes
    .filter((purpose) => !given.has(purpose))
    .map((purpose) => ({ path: purpose, rule: "required", message: "Say yes or no to this use of photographs." }));
  const screen =
    given.get("electronic") === true
      ? []
      : [{ path: "electronic", rule: "required", message: "Agree to sign on a screen, or ask for the form on paper." }];
  const foreign = ticks
    .filter(({ item }) => item.startsWith("section:") && !sections.some(({ id }) => `section:${id}` === item))
    .map(({ item }) => ({ path: item, rule: "unknown", message: "This is not part of the form." }));
  return [...unread, ...open, ...screen, ...foreign];
}

/** Times that cannot be: a tick outside the time the text was open, or a text left open for more than a day. */
function impossibleTimes({ openedAt, sentAt, ticks }: SignConsent): FieldError[] {
  const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
  const [from, to] = [at(openedAt), at(sentAt)];
  const dayMs = 24 * 60 * 60_000;
  if (from > to || to - from > dayMs) {
    return [{ path: "openedAt", rule: "time", message: "This form was open for too long. Open it again and sign." }];
  }
  return ticks
    .filter((tick) => at(tick.at) < from || at(tick.at) > to)
    .map(({ item }) => ({ path: item, rule: "time", message: "This was ticked at a time the form was not open." }));
}

/** Everything that keeps a signature from being taken, in the order of the form. Empty when it may be. */
export function refuseSignature(rendered: RenderedConsent, signerName: string, input: SignConsent): FieldError[] {
  const { mark, witness } = input;
  const errors = [...unanswered(rendered, input), ...impossibleTimes(input)];
  if (!isOf(mark, signerName))
    errors.push({ path: "mark", rule: "name", message: `Type your name as it stands here: ${signerName}.` });
  if (witness !== undefined && !isOf(witness.mark, witness.name)) {
    errors.push({ path: "witness.mark", rule: "name", message: "The witness types the name given above." });
  }
  if (witness !== undefined && fold(witness.name) === fold(signerName)) {
    errors.push({ path: "witness.name", rule: "self", message: "Nobody is their own witness." });
  }
  return errors;
}
