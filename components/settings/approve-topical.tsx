"use client";

import { useTranslations } from "next-intl";
import { FormCheckbox } from "@/components/form/form-checkbox";
import { FormTextField } from "@/components/form/form-text-field";
import { Button } from "@/components/ui/button";
import { approveTopicalSchema } from "@/lib/clinic/topical.schema";
import { ChangeDialog } from "./change-dialog";
import type { SettingsActions } from "./types";

/** The way onto the list of products for open channels. */
export function ApproveTopical({ approve }: { readonly approve: SettingsActions["approveTopical"] }) {
  const t = useTranslations("settings.topicals");
  return (
    <ChangeDialog
      trigger={<Button variant="primary">{t("approve")}</Button>}
      title={t("approveTitle")}
      size="small"
      schema={approveTopicalSchema}
      initial={{ name: "", manufacturer: "", sterile: false }}
      save={approve}
      saveLabel={t("save")}
      saved={t("saved")}
    >
      {(form) => (
        <>
          <FormTextField control={form.control} name="name" label={t("name")} autoComplete="off" />
          <FormTextField control={form.control} name="manufacturer" label={t("manufacturer")} autoComplete="off" />
          <FormCheckbox control={form.control} name="sterile" label={t("markedSterile")} />
          <p className="text-soft">{t("consequence")}</p>
        </>
      )}
    </ChangeDialog>
  );
}
