"use client";

import { useTranslations } from "next-intl";
import { useFormContext, useWatch } from "react-hook-form";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";
import type { SectionSpec } from "./editor-model";
import type { EditorValues } from "./editor-values";
import { ProtocolPreview } from "./protocol-preview";
import { bothOf, sourcesToReview } from "./row-state";

type ReviewedPreviewProps = {
  readonly preview: ProtocolPreviewDto | null;
  readonly isChecking: boolean;
  readonly hasFailed: boolean;
  readonly sections: readonly SectionSpec[];
  readonly before: unknown;
  readonly onGo: (path: string) => void;
};

/** The preview with the sources still to be read. In sight beside the editor where the screen is wide. */
export function ReviewedPreview({ sections, before, ...rest }: ReviewedPreviewProps) {
  const t = useTranslations("protocols.preview");
  const { control, getValues } = useFormContext<EditorValues>();
  useWatch({ control, name: ["protocol", "reviewed"] });
  const toReview = sourcesToReview(bothOf(getValues(), before), sections);
  return (
    <section
      aria-label={t("label")}
      // What scrolls by itself must be reachable by keyboard.
      {...{ tabIndex: 0 }}
      className="min-w-0 rounded-card xl:sticky xl:top-4 xl:row-span-2 xl:max-h-[calc(100dvh-7rem)] xl:overflow-y-auto"
    >
      <ProtocolPreview {...rest} toReview={toReview} />
    </section>
  );
}
