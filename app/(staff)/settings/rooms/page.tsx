import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Resources } from "@/components/settings/resources";
import { PageHeader } from "@/components/ui/page-header";
import { getSchedulingSettings } from "@/lib/clinic/get-scheduling-settings";
import { ask } from "@/lib/web/ask";
import { callDevice, callRoom, createDevice, createRoom, endDevice, endRoom, preview } from "../actions";
import { mayChange } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("pages.rooms") };
}

/** What a visit occupies and there is only one of. */
export default async function RoomsPage() {
  const t = await getTranslations("settings");
  const [{ rooms, devices }, canEdit] = await Promise.all([ask(getSchedulingSettings, {}), mayChange()]);
  const roomActions = { preview, add: createRoom, rename: callRoom, retire: endRoom };
  const deviceActions = { preview, add: createDevice, rename: callDevice, retire: endDevice };
  return (
    <>
      <PageHeader title={t("pages.rooms")} subtitle={t("rooms.subtitle")} />
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <Resources kind="room" resources={rooms} actions={canEdit ? roomActions : null} />
        <Resources kind="device" resources={devices} actions={canEdit ? deviceActions : null} />
      </div>
    </>
  );
}
