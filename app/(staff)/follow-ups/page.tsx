import { CircleCheck } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { WhyProvider } from "@/components/findings/why-context";
import { FollowUpFilters } from "@/components/follow-ups/follow-up-filters";
import {
  type FollowUpsQuery,
  followUpsHref,
  isNarrowed,
  readFollowUpsQuery,
} from "@/components/follow-ups/follow-ups-query";
import { KindLinks } from "@/components/follow-ups/kind-links";
import { Worklist } from "@/components/follow-ups/worklist";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { listFollowUps } from "@/lib/follow-ups/list-follow-ups";
import { ask } from "@/lib/web/ask";
import { explain } from "../actions";
import { book, cancel, findTimes, record, snooze } from "./actions";

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("follow-ups"))("title") };
}

async function Nobody({ query }: { readonly query: FollowUpsQuery }) {
  const t = await getTranslations("follow-ups.empty");
  if (isNarrowed(query) || query.show === "snoozed" || query.page > 1) {
    const everybody = <ButtonLink href="/follow-ups">{t("showAll")}</ButtonLink>;
    return <EmptyState title={t(query.show === "snoozed" ? "noneSnoozed" : "noneFound")} action={everybody} />;
  }
  return (
    <EmptyState
      icon={CircleCheck}
      title={t("title")}
      action={<ButtonLink href="/calendar">{t("toCalendar")}</ButtonLink>}
    >
      {t("text")}
    </EmptyState>
  );
}

/** Who has to be called and why, the most urgent first. */
export default async function FollowUpsPage({ searchParams }: Props) {
  const query = readFollowUpsQuery(await searchParams);
  const t = await getTranslations("follow-ups");
  const list = await ask(listFollowUps, query);
  const { followUps, total, page, pageSize, today, zone } = list;
  const first = (page - 1) * pageSize;
  return (
    <ClientMessages areas={["follow-ups", "booking", "findings"]}>
      <PageHeader
        title={t("title")}
        subtitle={query.show === "snoozed" ? t("subtitleSnoozed", { count: total }) : t("subtitle", { count: total })}
      />
      <div className="mb-4 flex flex-col gap-3">
        <FollowUpFilters query={query} clinicians={list.clinicians} />
        <KindLinks query={query} kinds={list.kinds} snoozed={list.snoozed} />
      </div>
      {followUps.length === 0 ? (
        <Card>
          <Nobody query={query} />
        </Card>
      ) : (
        <WhyProvider explain={explain}>
          <Worklist rows={followUps} today={today} zone={zone} actions={{ book, cancel, findTimes, record, snooze }} />
        </WhyProvider>
      )}
      <Pagination
        previousHref={page > 1 ? followUpsHref({ ...query, page: page - 1 }) : null}
        nextHref={first + pageSize < total ? followUpsHref({ ...query, page: page + 1 }) : null}
        summary={t("pageOf", { from: first + 1, to: first + followUps.length, total })}
      />
    </ClientMessages>
  );
}
