import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApproveTopical } from "@/components/settings/approve-topical";
import { Topicals } from "@/components/settings/topicals";
import { PageHeader } from "@/components/ui/page-header";
import { listTopicals } from "@/lib/clinic/list-topicals";
import { ask } from "@/lib/web/ask";
import { approveProduct, endProduct } from "../actions";
import { mayApproveTopicals } from "../may-change";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.topicals"))("title") };
}

/** The products the clinic lets be put on open channels, and those it no longer does. */
export default async function TopicalsPage() {
  const t = await getTranslations("settings.topicals");
  const [{ topicals }, canEdit] = await Promise.all([ask(listTopicals, {}), mayApproveTopicals()]);
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        actions={canEdit && <ApproveTopical approve={approveProduct} />}
      />
      <Topicals topicals={topicals} retire={canEdit ? endProduct : null} />
    </>
  );
}
