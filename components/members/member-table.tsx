"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import { formatDay } from "@/lib/kernel/zoned";
import type { MemberList } from "@/lib/members/list-members.schema";
import type { Refusal } from "@/lib/operation/refusal";

type Props = {
  readonly list: MemberList;
  readonly end: (input: { memberId: string }) => Promise<Result<unknown, Refusal>>;
};
type Row = MemberList["members"][number] & { readonly invitedUntil: string | null };

/** Members and open invitations in one table. Ending a membership says what it stops. */
export function MemberTable({ list, end }: Props) {
  const t = useTranslations("members");
  const router = useRouter();
  const rows: Row[] = [
    ...list.members.map((member) => ({ ...member, invitedUntil: null })),
    ...list.invitations.map((one) => ({
      ...one,
      prescriber: false,
      endedAt: null,
      invitedUntil: one.expiresAt.slice(0, 10),
    })),
  ];
  async function endMembership({ id, name }: Row) {
    const result = await end({ memberId: id });
    showToast(
      result.ok ? { tone: "ok", title: t("endedToast", { name }) } : { tone: "block", title: result.refusal.message },
    );
    router.refresh();
  }
  const state = ({ endedAt, invitedUntil }: Row) => {
    if (invitedUntil !== null)
      return <StatusPill tone="info">{t("invited", { day: formatDay(invitedUntil) })}</StatusPill>;
    return endedAt === null ? (
      <StatusPill tone="ok">{t("active")}</StatusPill>
    ) : (
      <StatusPill tone="neutral">{t("ended")}</StatusPill>
    );
  };
  const actions = (row: Row) =>
    row.endedAt !== null || row.invitedUntil !== null ? null : (
      <ConfirmDialog
        trigger={<Button variant="quiet">{t("end")}</Button>}
        title={t("endTitle", { name: row.name })}
        confirmLabel={t("endConfirm")}
        danger
        onConfirm={() => endMembership(row)}
      >
        {t("endText")}
      </ConfirmDialog>
    );
  return (
    <Table
      caption={t("title")}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("name"), isRowHeader: true, cell: ({ name }) => name },
        {
          key: "role",
          header: t("role"),
          cell: ({ role, prescriber }) => t(`roles.${prescriber ? "prescriber" : role}`),
        },
        { key: "state", header: t("state"), cell: state },
        { key: "actions", header: t("actions"), align: "end", cell: actions },
      ]}
    />
  );
}
