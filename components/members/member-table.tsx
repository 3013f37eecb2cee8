"use client";

import { useTranslations } from "next-intl";
import { RemoveDialog } from "@/components/settings/remove-dialog";
import type { PreviewAction, SaveAction } from "@/components/settings/types";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/day";
import type { EndMemberInput } from "@/lib/members/end-member.schema";
import type { MemberList } from "@/lib/members/list-members.schema";

type Props = {
  readonly list: MemberList;
  readonly preview: PreviewAction;
  readonly end: SaveAction<EndMemberInput>;
};
type Row = MemberList["members"][number] & { readonly invitedUntil: string | null };

/** Members and open invitations in one table. Ending a membership says what it stops. */
export function MemberTable({ list, preview, end }: Props) {
  const t = useTranslations("members");
  const rows: Row[] = [
    ...list.members.map((member) => ({ ...member, invitedUntil: null })),
    ...list.invitations.map((one) => ({
      ...one,
      prescriber: false,
      endedAt: null,
      invitedUntil: one.expiresAt.slice(0, 10),
    })),
  ];
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
      <RemoveDialog
        trigger={{ label: t("end"), name: t("endOf", { name: row.name }) }}
        title={t("endTitle", { name: row.name })}
        text={t("endText")}
        confirmLabel={t("endConfirm")}
        done={t("endedToast", { name: row.name })}
        strands={{ preview, change: { kind: "end-member", input: { memberId: row.id } } }}
        run={(acknowledged) => end({ memberId: row.id, acknowledged })}
      />
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
