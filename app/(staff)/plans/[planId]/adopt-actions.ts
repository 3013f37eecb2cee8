"use server";

import { adoptProtocol } from "@/lib/plans/adopt-protocol";
import { previewAdoption } from "@/lib/plans/preview-adoption";
import { action } from "@/lib/web/action";

export const adopt = action(adoptProtocol);
export const preview = action(previewAdoption);
