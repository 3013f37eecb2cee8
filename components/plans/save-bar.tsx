"use client";

import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/form/submit-button";
import { ButtonLink } from "@/components/ui/link";

type SaveBarProps = {
  /** Whether the rules have answered for what is on screen. */
  readonly isJudged: boolean;
  readonly blocking: number;
  readonly warnings: number;
  readonly overrides: number;
  readonly acknowledged: number;
  readonly backHref: string;
};

/** The editor's end: how the rules stand, and the way out. It stays in sight at a desk. */
export function SaveBar({ isJudged, blocking, warnings, overrides, acknowledged, backHref }: SaveBarProps) {
  const t = useTranslations("plans.editor");
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line bg-paper py-3 md:sticky md:bottom-0 md:z-20 md:-mx-8 md:px-8">
      <p role="status" className="text-soft">
        {isJudged ? t("sum", { blocking, warnings, overrides, acknowledged }) : ""}
      </p>
      <div className="flex gap-2 max-sm:w-full max-sm:flex-col-reverse">
        <ButtonLink href={backHref}>{t("cancel")}</ButtonLink>
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </div>
  );
}
