"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { StatusPill } from "@/components/ui/status-pill";
import { Table } from "@/components/ui/table";
import type { SchedulingSettingsDto } from "@/lib/clinic/get-scheduling-settings.schema";
import { NameDialog } from "./name-dialog";
import { RemoveDialog } from "./remove-dialog";
import type { PreviewAction, SettingsActions } from "./types";

type ResourceActions = {
  readonly preview: PreviewAction;
  readonly add: SettingsActions["addRoom"];
  readonly rename: SettingsActions["renameRoom"];
  readonly retire: SettingsActions["retireRoom"];
};
type ResourcesProps = {
  readonly kind: "room" | "device";
  readonly resources: SchedulingSettingsDto["rooms"];
  /** Null for who only reads. */
  readonly actions: ResourceActions | null;
};

/** The rooms, or the devices, of the clinic: those in use first. */
export function Resources({ kind, resources, actions }: ResourcesProps) {
  const t = useTranslations(`settings.${kind}s`);
  const rows = [...resources.filter(({ retired }) => !retired), ...resources.filter(({ retired }) => retired)];
  const add = actions && (
    <NameDialog
      trigger={<Button>{t("add")}</Button>}
      title={t("addTitle")}
      label={t("name")}
      save={actions.add}
      saveLabel={t("save")}
      saved={t("saved")}
    />
  );
  return (
    <Card title={t("title")} actions={add} flush>
      {rows.length === 0 ? (
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      ) : (
        <Table
          caption={t("title")}
          rows={rows}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("name"),
              isRowHeader: true,
              cell: ({ name }) => <span className="break-words">{name}</span>,
            },
            {
              key: "state",
              header: t("state"),
              cell: ({ retired }) =>
                retired ? (
                  <StatusPill tone="neutral">{t("retired")}</StatusPill>
                ) : (
                  <StatusPill tone="ok">{t("inUse")}</StatusPill>
                ),
            },
            {
              key: "actions",
              header: t("actions"),
              isOptional: true,
              align: "end",
              cell: (row) => actions && !row.retired && <RowActions {...{ kind, row, actions }} />,
            },
          ]}
        />
      )}
    </Card>
  );
}

type RowActionsProps = Pick<ResourcesProps, "kind"> & {
  readonly row: { readonly id: string; readonly name: string };
  readonly actions: ResourceActions;
};

function RowActions({ kind, row: { id, name }, actions }: RowActionsProps) {
  const t = useTranslations(`settings.${kind}s`);
  return (
    <span className="inline-flex flex-wrap justify-end">
      <NameDialog
        trigger={
          <Button variant="quiet" aria-label={t("renameOf", { name })}>
            {t("rename")}
          </Button>
        }
        title={t("renameTitle", { name })}
        label={t("name")}
        initial={name}
        save={(input) => actions.rename({ id, ...input })}
        saveLabel={t("saveName")}
        saved={t("renamed")}
      />
      <RemoveDialog
        trigger={{ label: t("retire"), name: t("retireOf", { name }) }}
        title={t("retireTitle", { name })}
        text={t("retireText")}
        confirmLabel={t("retireConfirm")}
        done={t("retiredToast", { name })}
        strands={{ preview: actions.preview, change: { kind: `retire-${kind}`, input: { id } } }}
        run={(acknowledged) => actions.retire({ id, acknowledged })}
      />
    </span>
  );
}
