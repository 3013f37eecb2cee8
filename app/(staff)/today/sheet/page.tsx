import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DaySheet } from "@/components/board/day-sheet";
import { PrintButton } from "@/components/rules/print-button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { formatDay } from "@/lib/kernel/day";
import { getBoard } from "@/lib/visits/get-board";
import { ask } from "@/lib/web/ask";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("sheet") };
}

/** The day on paper, for the wall of a room without a screen. */
export default async function DaySheetPage() {
  const t = await getTranslations("today");
  const board = await ask(getBoard, {});
  return (
    <>
      <PageHeader
        back={{ href: "/today", label: t("title") }}
        title={t("sheetOf", { day: formatDay(board.today) })}
        actions={<PrintButton>{t("print")}</PrintButton>}
      />
      {board.cards.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <Card flush>
          <DaySheet board={board} />
        </Card>
      )}
    </>
  );
}
