import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SoundToggle } from "@/components/board/sound-toggle";
import { TodayBoard } from "@/components/board/today-board";
import { ClientMessages } from "@/components/layout/client-messages";
import { LiveRefresh } from "@/components/live/live-refresh";
import { EmptyState } from "@/components/ui/empty-state";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/kernel/day";
import { getBoard } from "@/lib/visits/get-board";
import { ask } from "@/lib/web/ask";
import { currentActor } from "@/lib/web/current-actor";
import { mark, unmark } from "../calendar/actions";
import { arrive } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const t = await getTranslations("today");
  const actor = await currentActor();
  const board = await ask(getBoard, {});
  const { today, cards } = board;
  return (
    <ClientMessages areas={["board", "live", "screening", "visits"]}>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle", { day: formatDay(today), count: cards.length })}
        actions={
          <>
            <LiveRefresh day={today} />
            <SoundToggle />
            <ButtonLink href="/today/sheet">{t("sheet")}</ButtonLink>
            <ButtonLink href="/calendar">{t("toCalendar")}</ButtonLink>
          </>
        }
      />
      {cards.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <TodayBoard
          board={board}
          actions={{ arrive, markNoShow: mark, undoNoShow: unmark }}
          opensVisits={actor.kind === "member" && actor.role !== "front_desk"}
        />
      )}
    </ClientMessages>
  );
}
