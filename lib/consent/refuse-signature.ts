import { Temporal } from "temporal-polyfill";
import type { FieldError } from "@/lib/operation/refusal";
import { photoPurposes, type RenderedConsent } from "./render-consent";
import type { Mark, SignConsent } from "./sign-consent.schema";
import type { RefusalWords } from "./words-type";

const fold = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();

/** Whether a typed mark is somebody's name, accents, case and spaces aside. A drawn one always is theirs. */
function isOf(mark: Mark, name: string): boolean {
  return !("typed" in mark) || fold(mark.typed) === fold(name);
}

/** What the ticks of a signature leave unanswered: every section read, every use of photographs chosen, the screen agreed to. */
function unanswered(
  words: RefusalWords,
  { sections }: RenderedConsent,
  { ticks }: Pick<SignConsent, "ticks">,
): FieldError[] {
  const given = new Map(ticks.map(({ item, accepted }) => [item, accepted]));
  const unread = sections
    .filter(({ id }) => given.get(`section:${id}`) !== true)
    .map(({ id, heading }) => ({
      path: `section:${id}`,
      rule: "required",
      message: words.unread(heading),
    }));
  const open = photoPurposes
    .filter((purpose) => !given.has(purpose))
    .map((purpose) => ({ path: purpose, rule: "required", message: words.photo }));
  const screen =
    given.get("electronic") === true ? [] : [{ path: "electronic", rule: "required", message: words.electronic }];
  const foreign = ticks
    .filter(({ item }) => item.startsWith("section:") && !sections.some(({ id }) => `section:${id}` === item))
    .map(({ item }) => ({ path: item, rule: "unknown", message: words.notOfForm }));
  return [...unread, ...open, ...screen, ...foreign];
}

/** Times that cannot be: a tick outside the time the text was open, or a text left open for more than a day. */
function impossibleTimes(words: RefusalWords, { openedAt, sentAt, ticks }: SignConsent): FieldError[] {
  const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds;
  const [from, to] = [at(openedAt), at(sentAt)];
  const dayMs = 24 * 60 * 60_000;
  if (from > to || to - from > dayMs) {
    return [{ path: "openedAt", rule: "time", message: words.openTooLong }];
  }
  return ticks
    .filter((tick) => at(tick.at) < from || at(tick.at) > to)
    .map(({ item }) => ({ path: item, rule: "time", message: words.tickTime }));
}

/** Everything that keeps a signature from being taken, in the order of the form and its language. Empty when it may be. */
export function refuseSignature(
  words: RefusalWords,
  rendered: RenderedConsent,
  signerName: string,
  input: SignConsent,
): FieldError[] {
  const { mark, witness } = input;
  const errors = [...unanswered(words, rendered, input), ...impossibleTimes(words, input)];
  if (!isOf(mark, signerName)) errors.push({ path: "mark", rule: "name", message: words.name(signerName) });
  if (witness !== undefined && !isOf(witness.mark, witness.name)) {
    errors.push({ path: "witness.mark", rule: "name", message: words.witnessMark });
  }
  if (witness !== undefined && fold(witness.name) === fold(signerName)) {
    errors.push({ path: "witness.name", rule: "self", message: words.witnessSelf });
  }
  return errors;
}
