"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import type { TopicalDto } from "@/lib/clinic/topical.schema";
import { formatDay } from "@/lib/kernel/day";
import { RemoveDialog } from "./remove-dialog";
import type { SettingsActions } from "./types";

type TopicalsProps = {
  readonly topicals: readonly TopicalDto[];
  /** Null for who only reads. */
  readonly retire: SettingsActions["retireTopical"] | null;
};

/** The products for open channels: those on the list first, then those taken off it. */
export function Topicals({ topicals, retire }: TopicalsProps) {
  const t = useTranslations("settings.topicals");
  if (topicals.length === 0) {
    return (
      <Card flush>
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      </Card>
    );
  }
  return (
    <Card flush>
      <Table
        caption={t("list")}
        rows={topicals}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "product",
            header: t("product"),
            isRowHeader: true,
            cell: ({ name, manufacturer }) => (
              <span className="block break-words">
                <span className="block">{name}</span>
                <span className="block text-note font-normal text-soft">{manufacturer}</span>
              </span>
            ),
          },
          {
            key: "sterile",
            header: t("sterile"),
            cell: ({ sterile }) => (sterile ? t("isSterile") : <StatusPill tone="warn">{t("notSterile")}</StatusPill>),
          },
          {
            key: "approved",
            header: t("approved"),
            cell: ({ approvedByName: name, approvedOn }) => (
              <span className="break-words">{t("approvedBy", { name, day: formatDay(approvedOn) })}</span>
            ),
          },
          {
            key: "state",
            header: t("state"),
            cell: ({ retiredOn, retiredByName }) =>
              retiredOn === null ? (
                <StatusPill tone="ok">{t("inUse")}</StatusPill>
              ) : (
                <span className="break-words text-soft">
                  {t("retired", { name: retiredByName ?? "", day: formatDay(retiredOn) })}
                </span>
              ),
          },
          {
            key: "actions",
            header: t("actions"),
            isOptional: true,
            align: "end",
            cell: ({ id, name, retiredOn }) =>
              retire !== null &&
              retiredOn === null && (
                <RemoveDialog
                  trigger={{ label: t("retire"), name: t("retireOf", { name }) }}
                  title={t("retireTitle", { name })}
                  text={t("retireText")}
                  confirmLabel={t("retireConfirm")}
                  done={t("retiredToast", { name })}
                  run={() => retire({ id })}
                />
              ),
          },
        ]}
      />
    </Card>
  );
}
