"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonStyles } from "./button-styles";

type ErrorStateProps = {
  readonly title?: string;
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
};

/** What stands in for something that did not load, with a way to try again. A plain button: error pages stay small. */
export function ErrorState({ title, children, onRetry }: ErrorStateProps) {
  const t = useTranslations("common");
  return (
    <div role="alert" className="flex flex-col items-center px-6 py-12 text-center">
      <p className="font-semibold">{title ?? t("error.title")}</p>
      <div className="mt-1 max-w-prose text-soft">{children ?? t("error.body")}</div>
      {onRetry && (
        <button type="button" onClick={onRetry} className={buttonStyles({ className: "mt-5" })}>
          <RotateCw aria-hidden="true" size={16} strokeWidth={1.5} />
          {t("tryAgain")}
        </button>
      )}
    </div>
  );
}
