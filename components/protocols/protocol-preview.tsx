"use client";

import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import type { ProtocolPreviewDto } from "@/lib/protocols/preview-protocol.schema";
import { ChangeList } from "./change-list";
import { EffectsList } from "./effects-list";
import { GoToList } from "./go-to-list";
import type { Problems } from "./problems";
import type { DueSource } from "./row-state";

type ProtocolPreviewProps = {
  readonly preview: ProtocolPreviewDto | null;
  readonly isChecking: boolean;
  readonly hasFailed: boolean;
  /** Rows whose number changed and whose source was not read again. */
  readonly toReview: readonly DueSource[];
  readonly onGo: (path: string) => void;
};

/** What the edited protocol would mean, beside the editor: what contradicts, what changes, whom it concerns. */
export function ProtocolPreview({ preview, isChecking, hasFailed, toReview, onGo }: ProtocolPreviewProps) {
  const t = useTranslations("protocols.preview");
  const problems: Problems = preview?.problems ?? [];
  return (
    <div aria-busy={isChecking} className="flex flex-col gap-4">
      <p role="status" className="sr-only">
        {preview && !isChecking ? t("said", { problems: problems.length, changes: preview.changes.length }) : ""}
      </p>
      {hasFailed && <Callout tone="warn" title={t("failed")} />}
      {problems.length > 0 && (
        <Callout tone="block" title={t("problems", { count: problems.length })}>
          <GoToList entries={problems.map(({ path, message }) => ({ path, text: message }))} onGo={onGo} />
        </Callout>
      )}
      {toReview.length > 0 && (
        <Callout tone="warn" title={t("toReview", { count: toReview.length })}>
          <GoToList entries={toReview.map(({ path, label }) => ({ path, text: label }))} onGo={onGo} />
        </Callout>
      )}
      <Card title={t("changes")}>
        {preview === null ? (
          <p className="text-soft">{t("checking")}</p>
        ) : preview.changes.length === 0 ? (
          <p className="text-soft">{t("nothing", { version: preview.against?.version ?? 0 })}</p>
        ) : (
          <ChangeList changes={preview.changes} />
        )}
      </Card>
      <Card title={t("effects")}>
        {preview === null ? (
          <p className="text-soft">{t("checking")}</p>
        ) : problems.length > 0 ? (
          <p className="text-soft">{t("mendFirst")}</p>
        ) : (
          <EffectsList effects={preview.effects} plans={preview.plans} />
        )}
      </Card>
    </div>
  );
}
