"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast-queue";
import type { Result } from "@/lib/kernel/result";
import type { Refusal } from "@/lib/operation/refusal";
import type { BookedCourseDto } from "@/lib/plans/book-course.schema";
import { useReport } from "./booking-desk";
import { bookingTrouble } from "./booking-trouble";

export type Book = (input: {
  planId: string;
  version: number;
  placements: { number: number; startsAt: string; clinicianId: string; roomId: string }[];
}) => Promise<Result<BookedCourseDto, Refusal>>;

type BookButtonProps = {
  readonly planId: string;
  readonly version: number;
  readonly placements: Parameters<Book>[0]["placements"];
  readonly patientName: string;
  /** What tells this button from those of the other proposals. */
  readonly label: string;
  readonly isBest: boolean;
  /** The first visit's day and time in words. */
  readonly firstWhen: string;
  readonly book: Book;
  /** The visits, for the question. */
  readonly children: ReactNode;
};

/** Books one proposal, all of it or nothing, after asking once. However often it is pressed, it is sent once. */
export function BookButton(props: BookButtonProps) {
  const { planId, version, placements, patientName, label, isBest, firstWhen, book, children } = props;
  const t = useTranslations("booking");
  const router = useRouter();
  const report = useReport();
  const isSending = useRef(false);
  const count = placements.length;

  async function send() {
    if (isSending.current) return;
    isSending.current = true;
    report(null);
    const result = await book({ planId, version, placements }).catch(() => null);
    if (result?.ok) {
      const detail = t("bookedDetail", { when: firstWhen });
      showToast({ tone: "ok", title: t("booked", { count }), detail });
      // Stays taken until the page is gone: the visits exist.
      router.push(`/plans/${planId}`);
      return;
    }
    isSending.current = false;
    report(bookingTrouble(result?.refusal ?? null, (key) => t(`trouble.${key}`)));
    window.scrollTo({ top: 0 });
    router.refresh();
  }

  return (
    <ConfirmDialog
      trigger={
        <Button variant={isBest ? "primary" : "secondary"} fullWidth aria-label={t("chooseLabel", { kind: label })}>
          {t("choose")}
        </Button>
      }
      title={t("confirmTitle", { count, name: patientName })}
      confirmLabel={t("confirm", { count })}
      onConfirm={send}
    >
      {children}
      <p className="mt-4 text-soft">{count === 1 ? t("confirmTextOne") : t("confirmText")}</p>
    </ConfirmDialog>
  );
}
