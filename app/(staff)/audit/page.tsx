import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Temporal } from "temporal-polyfill";
import { EventDetail } from "@/components/audit/event-detail";
import { buttonStyles } from "@/components/ui/button-styles";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { listEvents } from "@/lib/audit/list-events";
import { formatDateTime } from "@/lib/kernel/zoned";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";

type Props = { readonly searchParams: Promise<{ readonly operation?: string; readonly cursor?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ searchParams }: Props) {
  const { operation, cursor } = await searchParams;
  const t = await getTranslations("audit");
  const actor = await currentActor();
  const zone = actor.kind === "member" ? actor.clinic.zone : "UTC";
  const filter = { ...(operation ? { operation } : {}), ...(cursor ? { cursor } : {}) };
  const { events, nextCursor } = await ask(listEvents, filter);
  const more =
    nextCursor === null
      ? null
      : `/audit?${new URLSearchParams({ ...(operation ? { operation } : {}), cursor: nextCursor })}`;
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <form className="mb-4 flex flex-wrap items-end gap-3">
        <label className="flex flex-col gap-1 text-note font-medium">
          {t("filterOperation")}
          <input
            name="operation"
            defaultValue={operation}
            placeholder={t("filterHelp")}
            className="h-control w-72 rounded-control border border-line bg-raised px-3 font-normal placeholder:text-soft"
          />
        </label>
        <button type="submit" className={buttonStyles({ variant: "secondary" })}>
          {t("apply")}
        </button>
      </form>
      {events.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <Card flush>
          <Table
            caption={t("title")}
            rows={events}
            rowKey={({ id }) => id}
            columns={[
              { key: "at", header: t("at"), cell: ({ at }) => formatDateTime(Temporal.Instant.from(at), zone) },
              { key: "actor", header: t("actor"), cell: ({ actorName }) => actorName },
              {
                key: "operation",
                header: t("operation"),
                isRowHeader: true,
                cell: (event) => <code className="text-note">{event.operation}</code>,
              },
              {
                key: "detail",
                header: t("detail"),
                cell: ({ before, after }) => <EventDetail before={before} after={after} />,
              },
            ]}
          />
        </Card>
      )}
      <Pagination previousHref={cursor === undefined ? null : "/audit"} nextHref={more} />
    </>
  );
}
