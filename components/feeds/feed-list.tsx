"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Temporal } from "temporal-polyfill";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { FeedDto } from "@/lib/feeds/feed.schema";
import { formatDateTime } from "@/lib/kernel/zoned";
import type { RevokeFeed } from "./types";

type FeedListProps = { readonly feeds: readonly FeedDto[]; readonly zone: string; readonly revoke: RevokeFeed };

/** The addresses in use, each with whose calendar it is and since when; any of them can be ended. */
export function FeedList({ feeds, zone, revoke }: FeedListProps) {
  const t = useTranslations("feeds.list");
  const router = useRouter();
  async function end(feedId: string, name: string) {
    const result = await revoke({ feedId }).catch(() => null);
    showToast(
      result?.ok
        ? { tone: "ok", title: t("ended", { name }) }
        : { tone: "block", title: result?.refusal.message ?? t("unreachable") },
    );
    router.refresh();
  }
  return (
    <ul className="divide-y divide-line">
      {feeds.map(({ id, kind, name, madeBy, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0">
          <div className="min-w-0">
            <p className="font-medium break-words">{t(`of.${kind}`, { name })}</p>
            <p className="text-note text-soft">
              {t(madeBy === null ? "madeSelf" : "made", {
                name: madeBy ?? "",
                when: formatDateTime(Temporal.Instant.from(createdAt), zone),
              })}
            </p>
          </div>
          <ConfirmDialog
            trigger={<Button aria-label={t("revokeLabel", { name })}>{t("revoke")}</Button>}
            title={t("ask", { name })}
            confirmLabel={t("confirm")}
            danger
            onConfirm={() => end(id, name)}
          >
            <p>{t("consequence")}</p>
          </ConfirmDialog>
        </li>
      ))}
    </ul>
  );
}
