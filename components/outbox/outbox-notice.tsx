"use client";

import { CloudOff, CloudUpload } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { FindingList } from "@/components/ui/finding-list";
import { Link } from "@/components/ui/link";
import type { Entry } from "./entry";
import { useOutbox } from "./outbox-provider";
import { useLasting } from "./use-lasting";

type RefusedEntryProps = {
  readonly entry: Entry;
  /** Sends it anew; left out where the visit it is of is not on screen. */
  readonly onRetry?: (() => void) | undefined;
  readonly onDiscard: () => void;
};

function RefusedEntry({ entry: { label, typed, refused, visitId }, onRetry, onDiscard }: RefusedEntryProps) {
  const t = useTranslations("outbox");
  return (
    <Callout
      tone="block"
      title={t("refused", { what: label })}
      announce="assertive"
      actions={
        <>
          {onRetry ? (
            <Button onPress={onRetry}>{t("retry")}</Button>
          ) : (
            <Link href={`/visits/${visitId}`}>{t("openVisit")}</Link>
          )}
          <Button variant="danger" onPress={onDiscard}>
            {t("discard")}
          </Button>
        </>
      }
    >
      <p>{refused?.message}</p>
      {refused?.findings && <FindingList findings={refused.findings} />}
      {typed.length > 0 && (
        <>
          <p className="mt-2 font-medium">{t("typed")}</p>
          <ul className="list-disc pl-5">
            {typed.map((line) => (
              <li key={line} className="break-words">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </Callout>
  );
}

type OutboxNoticeProps = {
  /** The visit on screen, and its version now. Left out elsewhere: what is refused is dealt with on its own visit. */
  readonly visit?: { readonly id: string; readonly version: number };
};

/** Where there is a network, sending is seldom this long; what waits longer is spoken of (milliseconds). */
const patienceMs = 1_500;

/** Says what is on this device only, and shows what the server refused, with what was typed and what can be done. */
export function OutboxNotice({ visit }: OutboxNoticeProps) {
  const t = useTranslations("outbox");
  const { entries, isSignedOut, opened } = useOutbox();
  const count = entries.filter(({ refused }) => refused === null).length;
  const isWaiting = useLasting(count > 0, patienceMs);
  if (opened === null || entries.length === 0) return null;
  const { outbox, outlivesPage } = opened;
  const refused = entries.filter((entry) => entry.refused !== null);
  if (!isWaiting && refused.length === 0) return null;
  const [Icon, words] = isSignedOut
    ? [CloudOff, t("signedOut", { count })]
    : [CloudUpload, t(outlivesPage ? "waiting" : "waitingHere", { count })];
  return (
    <div className="mb-4 flex flex-col gap-3 print:hidden">
      {isWaiting && (
        <p
          role="status"
          className="flex items-start gap-2.5 rounded-card border border-warn/25 bg-warn-wash px-4 py-2.5 font-medium text-warn"
        >
          <Icon aria-hidden="true" size={18} strokeWidth={1.5} className="mt-0.5 shrink-0" />
          <span className="min-w-0 flex-1">
            {words} {isSignedOut && <Link href="/sign-in">{t("signIn")}</Link>}
          </span>
        </p>
      )}
      {refused.map((entry) => (
        <RefusedEntry
          key={entry.key}
          entry={entry}
          onRetry={
            visit?.id === entry.visitId ? () => void outbox.retry(entry.key, visit.version).catch(() => {}) : undefined
          }
          onDiscard={() => void outbox.discard(entry.key).catch(() => {})}
        />
      ))}
    </div>
  );
}
