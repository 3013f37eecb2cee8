import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FeedList } from "@/components/feeds/feed-list";
import { MakeFeed } from "@/components/feeds/make-feed";
import { ClientMessages } from "@/components/layout/client-messages";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { ToastRegion } from "@/components/ui/toast";
import { listFeeds } from "@/lib/feeds/list-feeds";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { create, revoke } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("feeds.portal"))("title") };
}

/** Lets a patient take their visits into their own calendar, and end that again. */
export default async function MyCalendarPage() {
  const t = await getTranslations("feeds.portal");
  const actor = await currentActor();
  const zone = actor.kind === "patient" ? actor.clinic.zone : "UTC";
  const { feeds } = await ask(listFeeds, {});
  return (
    <ClientMessages areas={["feeds"]}>
      <PageHeader title={t("title")} subtitle={t("text")} back={{ href: "/portal", label: t("back") }} />
      <div className="flex flex-col gap-6">
        <Card>
          <MakeFeed
            choices={[{ id: "own", label: t("title"), input: {} }]}
            create={create}
            live={feeds.map(({ id }) => id)}
          />
        </Card>
        {feeds.length > 0 && (
          <Card title={t("inUse")}>
            <FeedList feeds={feeds} zone={zone} revoke={revoke} />
          </Card>
        )}
      </div>
      <ToastRegion />
    </ClientMessages>
  );
}
