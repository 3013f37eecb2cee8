"use client";

import { useTranslations } from "next-intl";
import { FormDateField } from "@/components/form/form-date-field";
import { FormTextField } from "@/components/form/form-text-field";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { addClosureSchema } from "@/lib/clinic/add-closure.schema";
import type { SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { ChangeDialog } from "./change-dialog";
import { RemoveDialog } from "./remove-dialog";
import { dayRangeWords } from "./time-off-words";
import type { SettingsActions } from "./types";

type ClosuresProps = Pick<SchedulingSettingsDto, "closures" | "today"> & {
  readonly actions: Pick<SettingsActions, "preview" | "addClosure" | "removeClosure"> | null;
};

/** The days on which the whole clinic is closed, from today on. */
export function Closures({ closures, today, actions }: ClosuresProps) {
  const t = useTranslations("settings.closures");
  const add = actions && (
    <ChangeDialog
      trigger={<Button variant="primary">{t("add")}</Button>}
      title={t("addTitle")}
      schema={addClosureSchema}
      initial={{ fromDay: "", toDay: "", reason: "", acknowledged: [] }}
      strands={{ preview: actions.preview, toChange: (input) => ({ kind: "add-closure", input }) }}
      save={actions.addClosure}
      saveLabel={t("save")}
      saved={t("saved")}
    >
      {(form) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <FormDateField control={form.control} name="fromDay" label={t("fromDay")} min={today} />
            <FormDateField control={form.control} name="toDay" label={t("toDay")} min={today} />
          </div>
          <FormTextField control={form.control} name="reason" label={t("reason")} help={t("reasonHelp")} />
        </>
      )}
    </ChangeDialog>
  );
  return (
    <Card title={t("list")} actions={add} flush>
      {closures.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table
          caption={t("list")}
          rows={closures}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "days",
              header: t("days"),
              isRowHeader: true,
              cell: ({ fromDay, toDay }) => dayRangeWords(fromDay, toDay),
            },
            { key: "reason", header: t("reason"), cell: ({ reason }) => <span className="break-words">{reason}</span> },
            {
              key: "actions",
              header: t("actions"),
              isOptional: true,
              align: "end",
              cell: ({ id, fromDay, toDay, reason }) => {
                const days = dayRangeWords(fromDay, toDay);
                return (
                  actions && (
                    <RemoveDialog
                      trigger={{ label: t("remove"), name: t("removeOf", { days }) }}
                      title={t("removeTitle", { reason })}
                      text={t("removeText", { days })}
                      confirmLabel={t("removeConfirm")}
                      done={t("removed")}
                      run={() => actions.removeClosure({ closureId: id })}
                    />
                  )
                );
              },
            },
          ]}
        />
      )}
    </Card>
  );
}
