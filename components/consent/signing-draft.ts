import type { PreparedConsent } from "@/lib/consent/prepare-consent.schema";
import type { SignConsentInput } from "@/lib/consent/sign-consent.schema";

export type Drawing = {
  readonly strokes: readonly (readonly { readonly x: number; readonly y: number; readonly time?: number }[])[];
  readonly width: number;
  readonly height: number;
};
export type DraftMark =
  | { readonly kind: "drawn"; readonly drawing: Drawing | null }
  | { readonly kind: "typed"; readonly typed: string };

type Tick = { readonly accepted: boolean; readonly at: string };

/** What somebody has ticked and signed so far; kept in this tab across a reload. */
export type SigningDraft = {
  readonly openedAt: string;
  readonly ticks: Readonly<Record<string, Tick>>;
  readonly mark: DraftMark;
  readonly witness: { readonly name: string; readonly typed: string } | null;
};

export function openingDraft(now: string): SigningDraft {
  return { openedAt: now, ticks: {}, mark: { kind: "drawn", drawing: null }, witness: null };
}

/** A draft as it was kept, or null where what was kept is none, or is a day old: its times would no longer be taken. */
export function readSigningDraft(kept: Record<string, unknown> | null, now: number): SigningDraft | null {
  if (kept === null || typeof kept.openedAt !== "string" || typeof kept.ticks !== "object") return null;
  const isFresh = now - Date.parse(kept.openedAt) < 20 * 60 * 60_000;
  return isFresh ? (kept as unknown as SigningDraft) : null;
}

/** What a text asks to be answered, in its order. */
export function itemsOf({ sections, photos }: Pick<PreparedConsent, "sections" | "photos">): string[] {
  return [...sections.map(({ id }) => `section:${id}`), ...photos.map(({ id }) => id), "electronic"];
}

/** The items still open: a part not confirmed, a choice not made, no mark. */
export function openItems(prepared: PreparedConsent, { ticks, mark }: SigningDraft): string[] {
  const items = itemsOf(prepared).filter((item) => {
    const tick = ticks[item];
    return item.startsWith("photo_") ? tick === undefined : tick?.accepted !== true;
  });
  const hasMark = mark.kind === "drawn" ? mark.drawing !== null : mark.typed.trim() !== "";
  return hasMark ? items : [...items, "mark"];
}

/** A draft as the operation takes it. */
export function asSignature(
  prepared: PreparedConsent,
  { openedAt, ticks, mark, witness }: SigningDraft,
  identity: "known_in_person" | "photo_id" | undefined,
  sentAt: string,
): SignConsentInput {
  const { consentId, planId, textHash, language, terms } = prepared;
  const { drawing } = mark.kind === "drawn" ? mark : { drawing: null };
  return {
    ...{ consentId, planId, textHash, language, ...terms, openedAt, sentAt },
    ticks: itemsOf(prepared).flatMap((item) => {
      const tick = ticks[item];
      return tick === undefined ? [] : { item, ...tick };
    }),
    mark:
      mark.kind === "typed"
        ? { typed: mark.typed }
        : {
            strokes: (drawing?.strokes ?? []).map((points) => points.map((point) => ({ ...point }))),
            width: drawing?.width ?? 1,
            height: drawing?.height ?? 1,
          },
    ...(identity === undefined ? {} : { identity }),
    ...(witness === null ? {} : { witness: { name: witness.name, mark: { typed: witness.typed } } }),
  };
}
