"use client";

import { useTranslations } from "next-intl";
import { useServerNow } from "@/components/board/use-server-now";
import { type Tone, ToneIcon, toneText, toneWash } from "@/components/ui/severity";
import type { CreamEntry } from "@/lib/anesthesia/get-checklist.schema";
import { type NumbingClock, numbingClock } from "@/lib/rules";

type CreamTimerProps = {
  readonly cream: Pick<CreamEntry, "applied" | "removed" | "wiped" | "contact">;
  readonly now: string;
};

const TONES: Readonly<Record<NumbingClock["state"], Tone>> = {
  working: "info",
  enough: "warn",
  long: "warn",
  over: "block",
  removed: "warn",
  wiped: "ok",
};
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** From here on minutes are told in hours too. */
const MANY_MINUTES = 120;
const msOf = (done: { readonly at: string } | null) => (done === null ? null : Date.parse(done.at));

function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = `${String(minutes).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
  return hours === 0 ? rest : `${hours}:${rest}`;
}

/** Under which words a state is told: a label may say nothing of what is usual, or there may be none. */
function wordsOf(state: NumbingClock["state"], contact: CreamEntry["contact"]) {
  if (contact === null) return state === "working" ? "unlabelled" : state;
  return state === "enough" && contact.usualMinutes === null ? "enoughUntilMost" : state;
}

/** How long cream has been on, large enough to read across a room, and in words what that means. Right at once after a reload. */
export function CreamTimer({ cream, now }: CreamTimerProps) {
  const t = useTranslations("anesthesia.timer");
  const nowMs = useServerNow(now, SECOND_MS);
  const times = {
    appliedAtMs: Date.parse(cream.applied.at),
    removedAtMs: msOf(cream.removed),
    wipedAtMs: msOf(cream.wiped),
  };
  const { state, changesAtMs } = numbingClock(times, cream.contact, nowMs);
  const tone = TONES[state];
  const lasting = (count: number) =>
    count < MANY_MINUTES ? t("minutes", { count }) : t("hours", { hours: Math.floor(count / 60), minutes: count % 60 });
  const left = changesAtMs === null ? null : Math.max(1, Math.ceil((changesAtMs - nowMs) / MINUTE_MS));
  const { leastMinutes = 0, mostMinutes = 0 } = cream.contact ?? {};
  const words = wordsOf(state, cream.contact);
  return (
    <div className={`flex flex-wrap items-center gap-x-6 gap-y-2 rounded-card border px-5 py-4 ${toneWash[tone]}`}>
      {/* Seconds are for the eye; the words beside it, by the minute, are what is read aloud. */}
      <p role="timer" className="text-[2.75rem]/none font-semibold tracking-tight tabular-nums">
        {clockText((times.removedAtMs ?? nowMs) - times.appliedAtMs)}
      </p>
      <div className="min-w-0 flex-1 basis-48">
        <p className={`flex items-center gap-2 font-semibold ${toneText[tone]}`} role="status">
          <ToneIcon tone={tone} size={18} />
          {t(`${words}.title`)}
        </p>
        <p className="text-soft">
          {t(`${words}.text`, { left: lasting(left ?? 0), least: lasting(leastMinutes), most: lasting(mostMinutes) })}
        </p>
      </div>
    </div>
  );
}
