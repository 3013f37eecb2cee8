import { previewAdoption } from "@/lib/plans/preview-adoption";
import { route } from "@/lib/web/route";

export const GET = route(previewAdoption);
