import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedList } from "@/components/feeds/feed-list";
import { type FeedChoice, MakeFeed } from "@/components/feeds/make-feed";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { getRoster } from "@/lib/clinic/get-roster";
import { listFeeds } from "@/lib/feeds/list-feeds";
import { systemClock } from "@/lib/kernel/clock";
import { dayOf } from "@/lib/kernel/zoned";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { create, revoke } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feeds"))("title") };
}

/** The calendar feeds somebody may make and revoke: of their own calendar, of rooms, and for an owner of everybody. */
export default async function FeedsPage() {
  const t = await getTranslations("feeds");
  const actor = await currentActor();
  const member = actor.kind === "member" ? actor : null;
  const zone = member?.clinic.zone ?? "UTC";
  const today = dayOf(systemClock.now(), zone);
  const [{ feeds }, { clinicians, rooms }] = await Promise.all([
    ask(listFeeds, {}),
    ask(getRoster, { from: today, to: today }),
  ]);
  const others = member?.role === "owner" ? clinicians : [];
  const choices: FeedChoice[] = [
    ...(member?.role === "clinician" ? [{ id: "own", label: t("make.own"), input: {} }] : []),
    ...others.map(({ id, name }) => ({ id, label: name, input: { memberId: id } })),
    ...rooms.map(({ id, name }) => ({ id, label: name, input: { roomId: id } })),
  ];
  return (
    <ClientMessages areas={["feeds"]}>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <div className="grid gap-6 lg:grid-cols-[22rem_1fr] lg:items-start">
        <Card title={t("make.title")} footer={t("private")}>
          {choices.length === 0 ? (
            <p className="text-soft">{t("make.nothing")}</p>
          ) : (
            <MakeFeed choices={choices} create={create} live={feeds.map(({ id }) => id)} />
          )}
        </Card>
        <Card title={t("list.title")}>
          {feeds.length === 0 ? (
            <p className="text-soft">{t("list.none")}</p>
          ) : (
            <FeedList feeds={feeds} zone={zone} revoke={revoke} />
          )}
        </Card>
      </div>
    </ClientMessages>
  );
}
