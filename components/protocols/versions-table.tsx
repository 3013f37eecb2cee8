import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/kernel/day";
import type { ProtocolVersionDto } from "@/lib/protocols/list-protocols.schema";
import { VersionStatus } from "./version-status";

/** Every version of the clinic's protocol, newest first; a row leads to its version. */
export function VersionsTable({ versions }: { readonly versions: readonly ProtocolVersionDto[] }) {
  const t = useTranslations("protocols");
  const nobody = <span className="text-soft">{t("list.nobody")}</span>;
  return (
    <Table
      caption={t("title")}
      rows={versions}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `/settings/protocol/${id}`}
      columns={[
        {
          key: "version",
          header: t("list.version"),
          isRowHeader: true,
          cell: ({ version }) => <span className="whitespace-nowrap">{t("version", { version })}</span>,
        },
        { key: "status", header: t("list.status"), cell: ({ status }) => <VersionStatus status={status} /> },
        {
          key: "from",
          header: t("list.effectiveFrom"),
          cell: ({ effectiveFrom }) => <span className="whitespace-nowrap">{formatDay(effectiveFrom)}</span>,
        },
        {
          key: "reason",
          header: t("list.reason"),
          cell: ({ reason }) => <span className="line-clamp-2 max-w-80 min-w-40">{reason}</span>,
        },
        { key: "proposed", header: t("list.proposedBy"), cell: ({ proposedBy }) => proposedBy?.name ?? nobody },
        { key: "approved", header: t("list.approvedBy"), cell: ({ approval }) => approval?.name ?? nobody },
        { key: "plans", header: t("list.plans"), align: "end", cell: ({ plans }) => plans },
      ]}
    />
  );
}
